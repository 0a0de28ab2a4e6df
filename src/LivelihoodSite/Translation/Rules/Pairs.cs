using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>Brackets and typographic quotation marks come in pairs.</summary>
internal static class Pairs
{
    public const string Code = "LS1231";

    private const string Openers = "([{“（【《「『";
    private const string Closers = ")]}”）】》」』";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        var open = new Stack<int>();
        var text = block.Text!;
        for (var at = 0; at < text.Length; at++)
        {
            if (Openers.Contains(text[at], StringComparison.Ordinal))
            {
                open.Push(at);
            }
            else if (Closers.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.Count == 0 || text[open.Peek()] != Openers[kind])
                {
                    yield return Tell(block, at);
                    yield break;
                }

                open.Pop();
            }
        }

        // A quotation may run over several paragraphs, each opened anew; within one block that is not done.
        if (open.Count > 0)
        {
            yield return Tell(block, open.Peek());
        }
    }

    private static Diagnostic Tell(TranslatedBlock block, int at) =>
        Findings.At(block, Code, at, $"{block.Name}: “{block.Text![at]}” has no partner.", "Close or open the pair.");
}
