using System.Text;
using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Messages;

/// <summary>
/// Messages are complete in both languages: what the compiler sees in the code is compared with Model/Messages/zh.po. When
/// sentences were added, <c>tests/messages.sh</c> puts them into that file, to be translated there.
/// </summary>
public sealed partial class TranslationFileSpecs
{
    private const string File = "src/LivelihoodSite/Model/Messages/zh.po";

    [Fact]
    public void Every_sentence_of_the_program_has_its_Chinese()
    {
        var chinese = MessageFile.Read(Text);

        None(SourceMessages.OfProgram.Messages.Where(message => !chinese.ContainsKey(message.Format)).Select(Shown));
    }

    [Fact]
    public void The_file_has_nothing_that_no_code_says_and_stands_in_the_order_of_the_code()
    {
        var expected = Written(SourceMessages.OfProgram.Messages, MessageFile.Read(Text));
        if (Environment.GetEnvironmentVariable("LIVELIHOOD_WRITE_MESSAGES") == "1")
        {
            System.IO.File.WriteAllText(Repository.PathOf(File), expected);
        }

        Assert.True(
            expected == System.IO.File.ReadAllText(Repository.PathOf(File)),
            $"Run tests/messages.sh, then translate what is empty in {File}."
        );
    }

    [Fact]
    public void A_translation_fills_the_same_gaps()
    {
        None(
            MessageFile
                .Read(Text)
                .Where(entry => !Gaps(entry.Key).SetEquals(Gaps(entry.Value)))
                .Select(entry => $"{entry.Key} → {entry.Value}")
        );
    }

    [Fact]
    public void A_translation_is_Chinese_with_marks_of_Chinese()
    {
        var wrong =
            from entry in MessageFile.Read(Text)
            let bare = Quoted().Replace(Gap().Replace(entry.Value, ""), "")
            where
                (
                    HasWords().IsMatch(Gap().Replace(entry.Key, ""))
                    && !Han().IsMatch(entry.Value)
                    && !Code().IsMatch(entry.Value)
                )
                || HalfWidthMark().IsMatch(bare)
                || (HasFullStop().IsMatch(entry.Key) && Han().IsMatch(bare) && !EndOfSentence().IsMatch(entry.Value))
            select $"{entry.Key} → {entry.Value}";

        None(wrong);
    }

    [Fact]
    public void No_text_becomes_a_sentence_that_nobody_can_translate()
    {
        None(SourceMessages.OfProgram.Unreadable);
    }

    [Fact]
    public void A_sentence_put_together_from_pieces_is_noticed()
    {
        var found = SourceMessages.Of([
            (
                "x.cs",
                """
                using LivelihoodSite.Model;
                class X
                {
                    Message A(string s) => s;
                    Message B(bool b) => $"a {(b ? "good" : "bad")} one";
                    Message C(bool b) => b ? $"{b}, so" : "not";
                    Message D(int i) => $"fine {i}: {(Message)"very"} {{x}}" + $" and {i}";
                }
                """
            ),
        ]);

        Assert.Equal(
            ["fine {0}: {1} {{x}} and {2}", "very"],
            found.Messages.Select(m => m.Format).Where(f => f[0] != 'a').Order(StringComparer.Ordinal)
        );
        Assert.Equal([4, 5, 5, 6], found.Unreadable.Select(place => place[5] - '0'));
    }

    // All of them, so that one run shows what is to be done.
    private static void None(IEnumerable<string> problems)
    {
        var all = string.Join('\n', problems);
        Assert.True(all.Length == 0, all);
    }

    private static string Text => System.IO.File.ReadAllText(Repository.PathOf(File));

    private static string Shown(SourceMessage message) => $"{message.File}({message.Line}): {message.Format}";

    private static string Written(IReadOnlyList<SourceMessage> messages, IReadOnlyDictionary<string, string> known)
    {
        var text = new StringBuilder(
            """
            # What the program says, in Chinese: a gettext file, to be edited as text or with a tool such as Poedit.
            # msgid is the English form in the code; {0}, {1} … are gaps, which may stand in another order.
            # tests/messages.sh brings the list up to date; a test compares it with the code.
            msgid ""
            msgstr ""
            "Language: zh_CN\n"
            "Content-Type: text/plain; charset=UTF-8\n"

            """
        );
        foreach (var message in messages)
        {
            text.Append("\n#: ")
                .Append(message.File)
                .Append("\nmsgid ")
                .Append(Quote(message.Format))
                .Append("\nmsgstr ");
            text.Append(Quote(known.GetValueOrDefault(message.Format, ""))).Append('\n');
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static HashSet<string> Gaps(string form) =>
        [.. Gap().Matches(Doubled().Replace(form, "")).Select(match => match.Value)];

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{\{|\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\S\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasFullStop();

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasWords();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Han();

    /// <summary>What is the same in both languages: names of formats and of commands.</summary>
    [GeneratedRegex(@"^([A-Z0-9/{}:： -]+|[a-z./]+\.yml|\{0\}（\{1\}）)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    /// <summary>Words of a file or of a command line stand as they are typed.</summary>
    [GeneratedRegex("“[^”]*”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}”][,;:?!]|[\p{IsCJKUnifiedIdeographs}]\.($|\s)|[\p{IsCJKUnifiedIdeographs}]\(",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HalfWidthMark();

    [GeneratedRegex("[。？：…）]$|\\}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfSentence();
}
