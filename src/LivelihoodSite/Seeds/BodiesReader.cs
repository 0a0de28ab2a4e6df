using System.Buffers;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>
/// Reads 责任单位, 配合单位 and 完成时限: on lines of their own, or in brackets (or behind the last sentence) at the end of a
/// commitment.
/// </summary>
internal static class BodiesReader
{
    private const string Openers = "（(【[〔［";
    private static readonly SearchValues<char> Closers = SearchValues.Create("）)】]〕］");
    private const string Separators = "；;，,。、 \t\u3000";

    /// <summary>Reads a whole text such as <c>责任单位：区教育局；完成时限：12月底</c> into the project.</summary>
    public static void ReadLine(FieldText text, ProjectDraft project, Ledger ledger) =>
        ReadFields(text, text.ToString(), 0, text.Length, project, ledger);

    /// <summary>Takes a tail of a commitment that names bodies or a deadline out of its text.</summary>
    public static void ReadTail(ProjectDraft project, Ledger ledger)
    {
        var text = project.Text.ToString();
        if (FindTail(text, project.TailFloor) is not var (from, to))
        {
            return;
        }

        var inside = Openers.Contains(text[from], StringComparison.Ordinal)
            ? (From: from + 1, To: to - 1)
            : (From: from, To: to);
        project.Text.Claim(ledger, from, inside.From, LedgerRole.Marker, 0);
        ReadFields(project.Text, text, inside.From, inside.To, project, ledger);
        project.Text.Claim(ledger, inside.To, to, LedgerRole.Marker, 0);
        project.Text.Remove(from, to);
    }

    private static (int From, int To)? FindTail(string text, int least)
    {
        // Only the last stretch is searched, so that long commitments stay cheap.
        var floor = Math.Max(least + 1, text.Length - 400);
        if (floor >= text.Length || text.AsSpan(floor).IndexOfAny('：', ':') < 0)
        {
            return null;
        }

        for (var i = floor; i < text.Length; i++)
        {
            if (Vocabulary.MatchWithColon(Vocabulary.FieldWords, text, i, out _) == 0)
            {
                continue;
            }

            if (Openers.Contains(text[i - 1], StringComparison.Ordinal))
            {
                var close = text.AsSpan(i).IndexOfAny(Closers);
                var end = close < 0 ? -1 : i + close + 1;
                var rest = end < 0 ? "开" : text[end..];
                return rest is "" or "。" or "；" or "." ? (i - 1, end) : null;
            }

            var opens = "。！？；\n".Contains(text[i - 1], StringComparison.Ordinal);
            return opens && HoldsFieldsOnly(text, i) ? (i, text.Length) : null;
        }

        return null;
    }

    /// <summary>False when prose goes on behind a full stop.</summary>
    private static bool HoldsFieldsOnly(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == '。' && Vocabulary.MatchWithColon(Vocabulary.FieldWords, text, i + 1, out _) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadFields(FieldText field, string text, int from, int to, ProjectDraft project, Ledger ledger)
    {
        var at = from;
        while (at < to)
        {
            var length = Vocabulary.MatchWithColon(Vocabulary.FieldWords, text, at, out var word);
            if (length == 0)
            {
                field.Claim(ledger, at, at + 1, LedgerRole.Marker, 0);
                at++;
                continue;
            }

            var value = at + length;
            var end = NextField(text, value, to);
            var stop = end;
            while (stop > value && Separators.Contains(text[stop - 1], StringComparison.Ordinal))
            {
                stop--;
            }

            while (value < stop && char.IsWhiteSpace(text[value]))
            {
                value++;
            }

            Enter(field, text, (at, word!, at + length, value, stop), project, ledger);
            field.Claim(ledger, stop, end, LedgerRole.Marker, 0);
            at = end;
        }
    }

    private static void Enter(
        FieldText field,
        string text,
        (int At, string Word, int ColonEnd, int Value, int Stop) place,
        ProjectDraft project,
        Ledger ledger
    )
    {
        var (at, word, colonEnd, value, stop) = place;
        var wordEnd = at + word.Length;
        if (Vocabulary.DeadlineWords.Contains(word, StringComparer.Ordinal))
        {
            field.Claim(ledger, at, colonEnd, LedgerRole.Marker, 0);
            field.Claim(ledger, value, stop, LedgerRole.Deadline, project.Order);
            project.Deadlines[field.OffsetAt(at)] = text[value..stop];
            return;
        }

        field.Claim(ledger, at, wordEnd, LedgerRole.ResponsibleRole, project.Order);
        field.Claim(ledger, wordEnd, colonEnd, LedgerRole.Marker, 0);
        field.Claim(ledger, value, stop, LedgerRole.Responsible, project.Order);
        project.Responsible[field.OffsetAt(at)] = new Responsible(word, text[value..stop]);
    }

    private static int NextField(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Vocabulary.MatchWithColon(Vocabulary.FieldWords, text, i, out _) > 0)
            {
                return i;
            }
        }

        return to;
    }
}
