using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// The same source words are translated in the same way, through all editions: whole blocks and whole sentences word for
/// word; longer clauses of the verbatim text so that the translations share some words in a row.
/// </summary>
internal static class Consistency
{
    public const string Code = "LS1223";

    /// <summary>Han characters from which on a repeated clause counts.</summary>
    private const int LongClause = 6;

    /// <summary>Meaningful words in a row that the translations of a repeated clause share, at least.</summary>
    private const int SharedWords = 2;

    /// <summary>One more shared word is wanted for each so many characters.</summary>
    private const int CharactersAWord = 8;

    public static IEnumerable<Diagnostic> Find(ReviewedLanguage review)
    {
        var compared = review.Blocks.Where(block => block.State == TranslationState.Current).ToList();
        return Blocks(compared).Concat(SentencesOf(compared)).Concat(Clauses(compared));
    }

    private static IEnumerable<Diagnostic> Blocks(List<TranslatedBlock> blocks)
    {
        var seen = new Dictionary<(string, BlockKind), TranslatedBlock>();
        foreach (var block in blocks)
        {
            // 个 is “places” here and “activities” there: a unit follows what is counted.
            if (block.Kind == BlockKind.Unit || seen.TryAdd((block.Source, block.Kind), block))
            {
                continue;
            }

            var first = seen[(block.Source, block.Kind)];
            if (first.Text != block.Text)
            {
                yield return Tell(block, Findings.Quote(block.Source), first, "as a whole");
            }
        }
    }

    // Sentences are compared only where source and translation have as many: then they stand side by side.
    private static IEnumerable<Diagnostic> SentencesOf(List<TranslatedBlock> blocks)
    {
        var seen = new Dictionary<string, (TranslatedBlock Block, string Text)>(StringComparer.Ordinal);
        foreach (
            var block in blocks.Where(block => block.Kind is BlockKind.Commitment or BlockKind.Result or BlockKind.Note)
        )
        {
            var sources = block.Source.Split(['。', '！', '？', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var texts = Sentences.Of(block.Text!);
            if (sources.Length < 2 || sources.Length != texts.Count)
            {
                continue;
            }

            foreach (var (source, text) in sources.Zip(texts, (source, text) => (source, text.Text)))
            {
                if (
                    Han(source) >= LongClause
                    && !seen.TryAdd(source, (block, text))
                    && seen[source] is var first
                    && first.Text != text
                    && first.Block.Source != block.Source
                )
                {
                    yield return Tell(block, Findings.Quote(source), first.Block, "as a sentence");
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Clauses(List<TranslatedBlock> blocks)
    {
        var seen = new Dictionary<string, TranslatedBlock>(StringComparer.Ordinal);
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Commitment or BlockKind.Result))
        {
            foreach (var clause in ClausesOf(block.Source).Distinct(StringComparer.Ordinal))
            {
                if (!seen.TryAdd(clause, block) && seen[clause] is var first && first.Source != block.Source)
                {
                    var wanted = Math.Max(SharedWords, Han(clause) / CharactersAWord);
                    if (Scripts.WritesHan(block.Language) || Shared(first.Text!, block.Text!) >= wanted)
                    {
                        continue;
                    }

                    yield return Tell(block, $"“{clause}”", first, "as a phrase");
                }
            }
        }
    }

    private static IEnumerable<string> ClausesOf(string source) =>
        source
            .Split(
                ['，', '。', '；', '：', '、', '“', '”', '（', '）', '《', '》', '！', '？', '\n'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(clause => Han(clause) >= LongClause);

    private static int Han(string text) => text.Count(Scripts.IsHan);

    /// <summary>The most meaningful words that both texts have in a row.</summary>
    private static int Shared(string left, string right)
    {
        var (one, other) = (Words.Of(left), Words.Of(right));
        var most = 0;
        // The usual table of common runs; texts are short.
        var before = new int[other.Count + 1];
        var meaning = new int[other.Count + 1];
        foreach (var word in one)
        {
            var (row, rowMeaning) = (new int[other.Count + 1], new int[other.Count + 1]);
            for (var index = 0; index < other.Count; index++)
            {
                if (word.Stem == other[index].Stem)
                {
                    row[index + 1] = before[index] + 1;
                    rowMeaning[index + 1] = meaning[index] + (Words.HasMeaning(word) ? 1 : 0);
                    most = Math.Max(most, rowMeaning[index + 1]);
                }
            }

            (before, meaning) = (row, rowMeaning);
        }

        return most;
    }

    private static Diagnostic Tell(TranslatedBlock block, string quote, TranslatedBlock first, Message how) =>
        Findings.Of(
            block,
            Code,
            $"{block.Name}: {quote} is translated differently {how} in {first.Path}({first.Line}): {Findings.Quote(block.Text!)} and {Findings.Quote(first.Text!)}.",
            "Use one translation."
        );
}
