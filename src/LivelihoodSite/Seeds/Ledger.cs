using System.Text;

namespace LivelihoodSite.Seeds;

/// <summary>What a piece of the source became.</summary>
public enum LedgerRole
{
    None,
    Furniture,
    Marker,
    Title,
    Preamble,
    Category,
    Group,
    Label,
    Commitment,
    Status,
    Result,
    ResponsibleRole,
    Responsible,
    Deadline,
    Note,
    Signature,
}

/// <summary>One piece of the source, in source order.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Role">What it became.</param>
/// <param name="Owner">
/// Which one: the number of the category, of the project (for its commitment, its result when it comes first among the
/// sharers, its responsible bodies and deadline) or of the note, from 1; 0 where there is only one.
/// </param>
/// <param name="Text">Its characters without blanks.</param>
public sealed record LedgerEntry(int Line, LedgerRole Role, int Owner, string Text);

/// <summary>
/// The account of every character of a source. Each character has one place in it and is entered there by offset, so
/// the order of the source is kept by construction.
/// </summary>
internal sealed class Ledger(string text)
{
    private readonly byte[] roles = new byte[text.Length];
    private readonly int[] owners = new int[text.Length];

    /// <summary>Offset of the first character that was entered twice, or −1.</summary>
    public int FirstDouble { get; private set; } = -1;

    /// <summary>Enters one character.</summary>
    public void Claim(int offset, LedgerRole role, int owner = 0)
    {
        if (roles[offset] != 0 && FirstDouble < 0)
        {
            FirstDouble = offset;
        }

        roles[offset] = (byte)role;
        owners[offset] = owner;
    }

    /// <summary>Enters the characters of a line from one index to another.</summary>
    public void Claim(SourceLine line, int from, int to, LedgerRole role, int owner = 0)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(line.Text[i]))
            {
                Claim(line.OffsetOf(i), role, owner);
            }
        }
    }

    /// <summary>The entries in source order; characters that nobody entered are missing from them.</summary>
    public IReadOnlyList<LedgerEntry> Entries()
    {
        var entries = new List<LedgerEntry>();
        var piece = new StringBuilder();
        var (line, pieceLine, role, owner) = (1, 1, LedgerRole.None, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (roles[i] != 0)
            {
                if (roles[i] != (byte)role || owners[i] != owner || line != pieceLine)
                {
                    Flush();
                    (pieceLine, role, owner) = (line, (LedgerRole)roles[i], owners[i]);
                }

                piece.Append(c);
            }

            line += c == '\n' || c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n') ? 1 : 0;
        }

        Flush();
        return entries;

        void Flush()
        {
            if (piece.Length > 0)
            {
                entries.Add(new LedgerEntry(pieceLine, role, owner, piece.ToString()));
                piece.Clear();
            }
        }
    }
}
