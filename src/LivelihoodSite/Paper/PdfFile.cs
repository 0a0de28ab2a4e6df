using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Paper;

/// <summary>
/// Reads PDF files as Chromium (Skia) writes them: a plain cross-reference table, dictionaries in the clear, one content
/// stream a page. It is no reader for PDF files from elsewhere.
/// </summary>
internal sealed partial class PdfFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int[] offsets;

    private PdfFile(ReadOnlyMemory<byte> bytes, int[] offsets, int root, int info)
    {
        this.bytes = bytes;
        this.offsets = offsets;
        Root = root;
        Info = info;
        var catalog = Dictionary(root);
        Pages = [.. Leaves(Reference(catalog, "Pages") ?? throw Unknown("has no pages"))];
        Destinations = ReadDestinations(Reference(catalog, "Dests"));
    }

    /// <summary>One more than the largest object number.</summary>
    public int Size => offsets.Length;

    /// <summary>Number of the catalogue.</summary>
    public int Root { get; }

    /// <summary>Number of the information dictionary.</summary>
    public int Info { get; }

    /// <summary>Numbers of the page objects in reading order.</summary>
    public IReadOnlyList<int> Pages { get; }

    /// <summary>Places that links lead to, with their page from 1.</summary>
    public IReadOnlyDictionary<string, int> Destinations { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not one that Chromium wrote.</exception>
    public static PdfFile Read(ReadOnlyMemory<byte> bytes)
    {
        var tail = Encoding.Latin1.GetString(bytes.Span[Math.Max(0, bytes.Length - 1024)..]);
        var trailer = Trailer().Match(tail);
        if (!trailer.Success)
        {
            throw Unknown("has no plain trailer");
        }

        var table = Table(bytes.Span, Number(trailer, "start"), Number(trailer, "size"));
        return new PdfFile(bytes, table, Number(trailer, "root"), Number(trailer, "info"));
    }

    /// <summary>True for a number that an object has.</summary>
    public bool Has(int number) => number > 0 && number < offsets.Length && offsets[number] > 0;

    /// <summary>The text of an object's dictionary, or of its value where it is no dictionary; never its stream.</summary>
    public string Dictionary(int number) => Encoding.Latin1.GetString(Body(number).Span[..DictionaryLength(number)]);

    /// <summary>The raw bytes of an object's stream, still compressed.</summary>
    public ReadOnlyMemory<byte> Stream(int number)
    {
        var dictionary = Dictionary(number);
        var length = LengthEntry().Match(dictionary);
        if (!length.Success)
        {
            throw Unknown($"gives no length for stream {number}");
        }

        var start = DictionaryLength(number) + "stream\n".Length;
        return Body(number).Slice(start, Number(length, "length"));
    }

    /// <summary>Everything between <c>obj</c> and <c>endobj</c>.</summary>
    public ReadOnlyMemory<byte> Whole(int number)
    {
        var body = Body(number);
        var dictionary = DictionaryLength(number);
        var searched = IsStream(number) ? dictionary + "stream\n".Length + Stream(number).Length : dictionary;
        var end = body.Span[searched..].IndexOf("endobj"u8);
        return body[..(searched + end)];
    }

    /// <summary>True for an object with a stream.</summary>
    public bool IsStream(int number) => Body(number).Span[DictionaryLength(number)..].StartsWith("stream\n"u8);

    /// <summary>The object that an entry of a dictionary refers to, or null.</summary>
    public static int? Reference(string dictionary, string key)
    {
        var match = Regex.Match(
            dictionary,
            $@"/{key} (?<number>[0-9]+) 0 R",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        return match.Success ? Number(match, "number") : null;
    }

    private static int[] Table(ReadOnlySpan<byte> bytes, int start, int size)
    {
        var table = new int[size];
        var head = Encoding.ASCII.GetBytes($"xref\n0 {size.ToString(CultureInfo.InvariantCulture)}\n");
        if (start < 0 || start + head.Length + size * 20 > bytes.Length || !bytes[start..].StartsWith(head))
        {
            throw Unknown("has no plain cross-reference table");
        }

        var rows = bytes[(start + head.Length)..];
        for (var number = 0; number < size; number++)
        {
            var row = rows.Slice(number * 20, 20);
            table[number] =
                row[17] == (byte)'n' ? int.Parse(row[..10], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        }

        return table;
    }

    private ReadOnlyMemory<byte> Body(int number)
    {
        if (!Has(number))
        {
            throw Unknown($"has no object {number}");
        }

        var head = $"{number.ToString(CultureInfo.InvariantCulture)} 0 obj\n".Length;
        return bytes[(offsets[number] + head)..];
    }

    // Strings may hold anything, streams too; a dictionary ends where one of these words begins a line or follows ">> ".
    private int DictionaryLength(int number)
    {
        var body = Body(number).Span;
        var end = body.IndexOf("endobj"u8);
        var stream = body.IndexOf(">> stream\n"u8);
        return stream >= 0 && stream < end ? stream + ">> ".Length
            : end < 0 ? throw Unknown($"breaks off in object {number}")
            : end;
    }

    private IEnumerable<int> Leaves(int node)
    {
        var dictionary = Dictionary(node);
        var kids = KidsEntry().Match(dictionary);
        return kids.Success ? References(kids.Groups["kids"].Value).SelectMany(Leaves) : [node];
    }

    /// <summary>Every object that a dictionary refers to, in order.</summary>
    public static IEnumerable<int> References(string dictionary) =>
        AnyReference().Matches(dictionary).Select(match => Number(match, "number"));

    private Dictionary<string, int> ReadDestinations(int? number)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (number is { } known)
        {
            var pageOf = Pages.Select((page, index) => (page, index)).ToDictionary(one => one.page, one => one.index);
            foreach (Match match in Destination().Matches(Dictionary(known)))
            {
                if (pageOf.TryGetValue(Number(match, "page"), out var index))
                {
                    places[match.Groups["name"].Value] = index + 1;
                }
            }
        }

        return places;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static InvalidDataException Unknown(string what) => new($"the PDF that Chromium made {what}.");

    [GeneratedRegex(
        @"trailer\s*<</Size (?<size>[0-9]+)\s*/Root (?<root>[0-9]+) 0 R\s*/Info (?<info>[0-9]+) 0 R(\s*/ID \[[^\]]*\])?>>\s*startxref\s*(?<start>[0-9]+)\s*%%EOF",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Length (?<length>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@"/Kids \[(?<kids>[^\]]*)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex KidsEntry();

    [GeneratedRegex(@"(?<number>[0-9]+) 0 R\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex AnyReference();

    [GeneratedRegex(
        @"/(?<name>[^\s/\[\]<>()]+) \[(?<page>[0-9]+) 0 R /XYZ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Destination();
}
