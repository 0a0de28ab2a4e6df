using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LivelihoodSite.Seeds.Files;

/// <summary>Reads the text layer of a PDF through PdfPig, which no other file knows: characters with their places.</summary>
internal static class PdfReader
{
    private const int MostPages = 2000;
    private const int MostGlyphs = 4_000_000;

    /// <summary>Reads all pages.</summary>
    /// <exception cref="UnreadableFileException">It is protected or too large.</exception>
    public static IReadOnlyList<PdfPage> Read(byte[] bytes, string path)
    {
        try
        {
            using var pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    SkipMissingFonts = true,
                    UseActualText = true,
                    FilterProvider = new BoundedFilters(path),
                }
            );
            if (pdf.NumberOfPages > MostPages)
            {
                throw new UnreadableFileException(SeedDiagnostics.TooLarge(path));
            }

            var pages = new List<PdfPage>();
            var glyphs = 0;
            foreach (var page in pdf.GetPages())
            {
                glyphs += page.Letters.Count;
                if (glyphs > MostGlyphs)
                {
                    throw new UnreadableFileException(SeedDiagnostics.TooLarge(path));
                }

                pages.Add(new PdfPage([.. page.Letters.Where(IsUpright).Select(Place)]));
            }

            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableFileException(SeedDiagnostics.Protected(path));
        }
    }

    /// <summary>Stamps and watermarks are turned; lines of text are not.</summary>
    private static bool IsUpright(Letter letter) => letter.TextOrientation == TextOrientation.Horizontal;

    private static PdfGlyph Place(Letter letter) =>
        new(
            letter.Value ?? "",
            letter.StartBaseLine.X,
            Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X),
            letter.StartBaseLine.Y,
            Math.Max(letter.PointSize, 1)
        );

    /// <summary>PdfPig inflates a stream whatever its size; these look first, and refuse a bomb.</summary>
    private sealed class BoundedFilters(string path) : IFilterProvider
    {
        /// <summary>Drawing commands: each few bytes become an object.</summary>
        private const long MostCommands = 3 << 20;

        /// <summary>Fonts and tables of objects, which stay bytes.</summary>
        private const long MostBytes = 32 << 20;
        private const long MostInflated = 128 << 20;
        private static readonly NameToken[] Kinds = [NameToken.Type, NameToken.Subtype, NameToken.Create("Length1")];
        private long inflated;

        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
            Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

        public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
            Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

        public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

        private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) =>
            [.. filters.Select(filter => filter is FlateFilter ? new BoundedFlate(filter, this) : filter)];

        private void Measure(ReadOnlySpan<byte> input, DictionaryToken dictionary)
        {
            var left = Array.Exists(Kinds, kind => dictionary.ContainsKey(kind)) ? MostBytes : MostCommands;
            var buffer = new byte[1 << 16];
            using var stream = new ZLibStream(
                new MemoryStream(input.ToArray(), writable: false),
                CompressionMode.Decompress
            );
            try
            {
                for (int read; (read = stream.Read(buffer)) > 0; )
                {
                    inflated += read;
                    left -= read;
                    if (left < 0 || inflated > MostInflated)
                    {
                        throw new UnreadableFileException(SeedDiagnostics.TooLarge(path));
                    }
                }
            }
            catch (InvalidDataException)
            {
                // A damaged end; PdfPig reads what is before it.
            }
        }

        private sealed class BoundedFlate(IFilter inner, BoundedFilters bounds) : IFilter
        {
            public bool IsSupported => inner.IsSupported;

            public Memory<byte> Decode(
                Memory<byte> input,
                DictionaryToken streamDictionary,
                IFilterProvider filterProvider,
                int filterIndex
            )
            {
                bounds.Measure(input.Span, streamDictionary);
                return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            }
        }
    }
}
