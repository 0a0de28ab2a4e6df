using System.Globalization;
using System.Text;

namespace LivelihoodSite.Paper;

/// <summary>Writes a PDF 1.4 file: objects in the order in which they are added, then the plain table of their places.</summary>
internal sealed class PdfWriter : IDisposable
{
    private readonly MemoryStream output = new();
    private readonly SortedDictionary<int, long> places = [];

    public PdfWriter() => Write("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>Takes an object over as it stands, under its own number.</summary>
    public void Copy(PdfFile file, int number)
    {
        Begin(number);
        output.Write(file.Whole(number).Span);
        Write("endobj\n");
    }

    /// <summary>Adds an object without a stream.</summary>
    public void Add(int number, string text)
    {
        Begin(number);
        Write(text);
        Write("\nendobj\n");
    }

    /// <summary>Adds an object with a stream.</summary>
    public void Add(int number, string before, ReadOnlySpan<byte> stream, string after)
    {
        Begin(number);
        Write(before);
        output.Write(stream);
        Write(after);
        Write("\nendobj\n");
    }

    /// <summary>Writes the table and the trailer.</summary>
    /// <returns>The whole file.</returns>
    public byte[] Finish(int root, int info)
    {
        var start = output.Position;
        var size = places.Keys.Max() + 1;
        Write($"xref\n0 {Text(size)}\n");
        for (var number = 0; number < size; number++)
        {
            Write(
                places.TryGetValue(number, out var place)
                    ? place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"
                    : "0000000000 65535 f \n"
            );
        }

        Write($"trailer\n<</Size {Text(size)}\n/Root {Text(root)} 0 R\n/Info {Text(info)} 0 R>>\n");
        Write($"startxref\n{Text(start)}\n%%EOF\n");
        return output.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private void Begin(int number)
    {
        places.Add(number, output.Position);
        Write($"{Text(number)} 0 obj\n");
    }

    private void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
