using System.Globalization;
using System.Text;

namespace LivelihoodSite.Paper;

/// <summary>
/// Takes out of a PDF what differs from run to run: the two times in its information dictionary, and the numbers that
/// the browser gave to elements while it ran. All at equal length, so that every offset of the file still holds.
/// </summary>
public static class PdfStamp
{
    private const string Epoch = "SOURCE_DATE_EPOCH";
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time that a PDF bears: SOURCE_DATE_EPOCH, else the publication of its edition, else 1980-01-01.</summary>
    /// <param name="published">When the edition was published, or null when nobody said.</param>
    public static DateTimeOffset TimeOf(DateOnly? published) =>
        long.TryParse(
            Environment.GetEnvironmentVariable(Epoch),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : published is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero)
        : Earliest;

    /// <summary>Stamps a file in place.</summary>
    public static void Apply(byte[] pdf, DateTimeOffset time)
    {
        var stamp = Encoding.ASCII.GetBytes(
            time.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'"
        );
        foreach (var key in (string[])["/CreationDate (D:", "/ModDate (D:"])
        {
            var found = pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(key));
            if (found >= 0)
            {
                stamp.CopyTo(pdf.AsSpan(found + key.Length));
            }
        }

        RenumberElements(pdf);
    }

    // A table cell names its heads by numbers that count through everything the browser has shown since its start. The new
    // numbers keep the order of the old ones, because the file lists them sorted.
    private static void RenumberElements(byte[] pdf)
    {
        var places = new List<(int Offset, int Number)>();
        var mark = "(node"u8;
        for (
            var at = pdf.AsSpan().IndexOf(mark);
            at >= 0 && at + 14 <= pdf.Length;
            at = Next(pdf, mark, at + mark.Length)
        )
        {
            if (
                pdf[at + 13] == (byte)')'
                && int.TryParse(pdf.AsSpan(at + 5, 8), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                places.Add((at + 5, number));
            }
        }

        var ranks = places
            .Select(place => place.Number)
            .Distinct()
            .Order()
            .Select((number, index) => (number, index))
            .ToDictionary(pair => pair.number, pair => pair.index + 1);
        foreach (var (offset, number) in places)
        {
            ranks[number].TryFormat(pdf.AsSpan(offset, 8), out _, "00000000", CultureInfo.InvariantCulture);
        }
    }

    private static int Next(byte[] pdf, ReadOnlySpan<byte> mark, int from)
    {
        var found = pdf.AsSpan(from).IndexOf(mark);
        return found < 0 ? -1 : from + found;
    }
}
