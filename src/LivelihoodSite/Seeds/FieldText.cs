using System.Text;

namespace LivelihoodSite.Seeds;

/// <summary>
/// The text of one field while it is read: pieces of lines joined by the rules of the house, each character knowing where
/// it stands in the source.
/// </summary>
internal sealed class FieldText
{
    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];
    private readonly SortedSet<int> lines = [];

    public int Length => text.Length;

    /// <summary>The lines that the text and its markers stand on, ascending.</summary>
    public IReadOnlyList<int> Lines => [.. lines];

    public int FirstLine => lines.Count == 0 ? 0 : lines.Min;

    public override string ToString() => text.ToString();

    /// <summary>Notes a line that holds a marker of this text only.</summary>
    public void Touch(SourceLine line) => lines.Add(line.Number);

    /// <summary>
    /// Adds a piece of a line. After a finished sentence, or when the piece starts with a marker of its own, it is a new
    /// paragraph; otherwise the line was broken inside the sentence and nothing stands between.
    /// </summary>
    public void Append(SourceLine line, int from, int to, bool paragraph = false)
    {
        offsets.EnsureCapacity(offsets.Count + Math.Max(0, to - from) + 1);
        var blank = false;
        var first = true;
        for (var i = from; i < to; i++)
        {
            var c = line.Text[i];
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }

            if (first)
            {
                StartPiece(line, paragraph);
            }
            else if (blank && !Typography.IsChinese(c) && !Typography.IsChinese(text[^1]))
            {
                Add(' ', -1);
            }

            Add(c, line.OffsetOf(i));
            (blank, first) = (false, false);
        }
    }

    /// <summary>Where the character stands in the source; −1 for a break or blank of our own.</summary>
    public int OffsetAt(int index) => offsets[index];

    /// <summary>Enters characters of this text in the ledger under a role.</summary>
    public void Claim(Ledger ledger, int from, int to, LedgerRole role, int owner)
    {
        for (var i = from; i < to; i++)
        {
            if (offsets[i] >= 0)
            {
                ledger.Claim(offsets[i], role, owner);
            }
        }
    }

    /// <summary>Takes characters out of the text; they must have been entered in the ledger.</summary>
    public void Remove(int from, int to)
    {
        text.Remove(from, to - from);
        offsets.RemoveRange(from, to - from);
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
            offsets.RemoveAt(offsets.Count - 1);
        }

        var lead = 0;
        while (lead < text.Length && char.IsWhiteSpace(text[lead]))
        {
            lead++;
        }

        text.Remove(0, lead);
        offsets.RemoveRange(0, lead);
    }

    public bool EndsSentence() => Typography.EndsSentence(Tail());

    public bool EndsProperly() => Typography.EndsProperly(Tail());

    private void StartPiece(SourceLine line, bool paragraph)
    {
        if (text.Length > 0 && (paragraph || EndsSentence()))
        {
            Add('\n', -1);
        }

        lines.Add(line.Number);
    }

    private void Add(char c, int offset)
    {
        text.Append(c);
        offsets.Add(offset);
    }

    private string Tail() => text.ToString(Math.Max(0, text.Length - 8), Math.Min(8, text.Length));
}
