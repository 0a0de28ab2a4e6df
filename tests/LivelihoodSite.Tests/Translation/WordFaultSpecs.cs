using System.Text.RegularExpressions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Translation;

/// <summary>
/// Faults put into the real English, one in each file at a time: a term replaced, Chinese left in, a sentence dropped, a slip
/// of the pen. A fault is found when its file has a finding that it did not have before.
/// </summary>
public sealed partial class WordFaultSpecs
{
    [Fact]
    public void A_term_that_was_replaced_is_found()
    {
        var terms = GlossaryTerm()
            .Matches(File.ReadAllText(Repository.PathOf("input/glossary.yml")))
            .Select(match => (Source: match.Groups["zh"].Value, Agreed: match.Groups["en"].Value))
            .OrderByDescending(term => term.Source.Length)
            .ThenBy(term => term.Source, StringComparer.Ordinal)
            .ToList();

        // One term of the source for each file and round: the first, the second, the third.
        AssertFound(
            0.97,
            round =>
                (chinese, english) =>
                    terms
                        .Where(term => chinese.Contains(term.Source, StringComparison.Ordinal))
                        .Where(term => CountIn(english, term.Agreed) == 1)
                        .Skip(round)
                        .Select(term => english.Replace(term.Agreed, "other matters", StringComparison.Ordinal))
                        .FirstOrDefault(),
            rounds: 3
        );
    }

    [Fact]
    public void Chinese_that_was_left_in_is_found() =>
        AssertFound(
            1.0,
            round =>
                (chinese, english) =>
                {
                    var sentences = SentencesOf(english);
                    var clauses = chinese.Split(['，', '。', '；', '、'], StringSplitOptions.RemoveEmptyEntries);
                    sentences[round % sentences.Count] = clauses[round % clauses.Length] + "。";
                    return string.Join(' ', sentences);
                },
            rounds: 2
        );

    // Without the figures, which have rules of their own, some dropped sentences leave no trace.
    [Fact]
    public void A_sentence_that_was_dropped_is_found() =>
        AssertFound(
            0.7,
            round =>
                (_, english) =>
                {
                    var sentences = SentencesOf(english);
                    if (sentences.Count < 2 || round >= sentences.Count)
                    {
                        return null;
                    }

                    sentences.RemoveAt(round);
                    return string.Join(' ', sentences);
                },
            rounds: 12
        );

    [Theory]
    [InlineData(" the ", " the the ")]
    [InlineData(", ", " , ")]
    [InlineData(". ", ".  ")]
    [InlineData(",", "，")]
    [InlineData(". The", ". the")]
    [InlineData("”", "\"")]
    [InlineData("”", "")]
    public void A_slip_of_the_pen_is_found(string right, string wrong) =>
        AssertFound(
            1.0,
            _ =>
                (_, english) =>
                    english.IndexOf(right, StringComparison.Ordinal) is >= 0 and var at
                        ? english[..at] + wrong + english[(at + right.Length)..]
                        : null,
            rounds: 1
        );

    private static void AssertFound(double share, Func<int, Func<string, string, string?>> faultOf, int rounds)
    {
        using var site = TestSite.CopyOfRepository();
        var before = FindingsByFile(site);
        var (total, missed) = (0, new List<string>());
        var files = Directory
            .EnumerateFiles(site.PathOf("input/2019"), "*.en.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(site.Folder, path).Replace('\\', '/'), File.ReadAllText);
        for (var round = 0; round < rounds; round++)
        {
            var faulty = new List<(string Path, string Body)>();
            foreach (var (path, text) in files)
            {
                var (head, english) = Split(text);
                var (_, chinese) = Split(site.Read(path.Replace(".en.", ".zh.", StringComparison.Ordinal)));
                if (faultOf(round)(chinese, english) is { } body)
                {
                    faulty.Add((path, body));
                    site.Write(path, head + body + "\n");
                }
                else
                {
                    site.Write(path, text);
                }
            }

            var after = FindingsByFile(site);
            total += faulty.Count;
            missed.AddRange(
                faulty
                    .Where(fault => !after[fault.Path].Except(before[fault.Path], StringComparer.Ordinal).Any())
                    .Select(fault => $"{fault.Path}: {fault.Body}")
            );
        }

        Assert.True(total > 5, $"only {total} faults");
        Assert.True(
            total - missed.Count >= share * total,
            $"{total - missed.Count} of {total} found. Missed:\n{string.Join('\n', missed)}"
        );
    }

    private static ILookup<string, string> FindingsByFile(TestSite site) =>
        site.Run("check", "--only", "translation")
            .Findings.ToLookup(
                finding => finding.Path,
                finding => $"{finding.Code} {finding.Message}",
                StringComparer.Ordinal
            );

    private static (string Head, string Body) Split(string text)
    {
        var at = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        return (text[..at], text[at..].Trim());
    }

    private static List<string> SentencesOf(string english) => [.. SentenceEnd().Split(english)];

    private static int CountIn(string text, string piece) => text.Split(piece, StringSplitOptions.None).Length - 1;

    [GeneratedRegex(@"(?<=[.!?]) (?=[\p{Lu}“0-9])(?<!Ltd\. )", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("zh: \"(?<zh>[^\"]*)\"\n +en: \"(?<en>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GlossaryTerm();
}
