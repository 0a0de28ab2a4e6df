using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// Reads the body of a .docx through the Open XML SDK, which no other file knows. Kept: what a reader of the paper sees once.
/// Left out: headers, footers, deleted and hidden text, tables of contents, and the second copy of text boxes.
/// </summary>
internal sealed class WordReader
{
    /// <summary>Bytes of unpacked XML. Its tree takes about 500 bytes an element, so elements have a limit of their own.</summary>
    private const long MostXml = 24 << 20;
    private const int MostElements = 500_000;
    private const int MostParts = 10_000;
    private const int Deepest = 200;
    private readonly WordLists lists;
    private readonly List<WordBlock> blocks = [];
    private List<StringBuilder> lines = [];
    private List<WordBlock> boxes = [];
    private bool goesOn;

    private WordReader(MainDocumentPart part) => lists = new WordLists(part);

    /// <summary>Reads a document.</summary>
    /// <exception cref="UnreadableFileException">It is too large or holds no document.</exception>
    public static IReadOnlyList<WordBlock> Read(byte[] bytes, string path)
    {
        CheckSize(bytes, path);
        using var stream = new MemoryStream(bytes, writable: false);
        using var word = WordprocessingDocument.Open(
            stream,
            isEditable: false,
            new OpenSettings { AutoSave = false, MaxCharactersInPart = MostXml }
        );
        if (word.MainDocumentPart is not { Document.Body: { } body } part)
        {
            throw new UnreadableFileException(SeedDiagnostics.Damaged(path));
        }

        var reader = new WordReader(part);
        reader.ReadBlocks(body, 0);
        reader.EndParagraph();
        reader.ReadNotes(part);
        return reader.blocks;
    }

    /// <summary>.NET inflates no part beyond the size that the directory states, so the directory tells a bomb.</summary>
    private static void CheckSize(byte[] bytes, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var parts = zip
            .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (zip.Entries.Count > MostParts || parts.Sum(entry => entry.Length) > MostXml)
        {
            throw new UnreadableFileException(SeedDiagnostics.TooLarge(path));
        }

        var elements = 0;
        foreach (var part in parts)
        {
            using var xml = XmlReader.Create(part.Open(), new XmlReaderSettings { CloseInput = true });
            while (xml.Read())
            {
                elements += xml.NodeType == XmlNodeType.Element ? 1 : 0;
                if (elements > MostElements || xml.Depth > Deepest)
                {
                    throw new UnreadableFileException(SeedDiagnostics.TooLarge(path));
                }
            }
        }
    }

    private void ReadBlocks(OpenXmlElement parent, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph, depth);
                    break;
                case Table table when depth < Deepest:
                    EndParagraph();
                    blocks.Add(ReadTable(table, depth + 1));
                    break;
                case SdtBlock block when IsContents(block):
                case DeletedRun or MoveFromRun:
                    break;
                case OpenXmlCompositeElement other when depth < Deepest && child is not SectionProperties:
                    ReadBlocks(other, depth + 1);
                    break;
            }
        }
    }

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value is "Table of Contents")
        ?? false;

    private void ReadParagraph(Paragraph paragraph, int depth)
    {
        var properties = paragraph.ParagraphProperties;
        if (properties?.ParagraphStyleId?.Val?.Value is { } style && lists.IsContents(style))
        {
            return;
        }

        var starts = !goesOn;
        if (starts)
        {
            lines.Add(new StringBuilder());
        }

        var marks = properties?.ParagraphMarkRunProperties;
        goesOn = marks?.Elements<Deleted>().Any() == true || marks?.Elements<MoveFrom>().Any() == true;
        var first = lines.Count - 1;
        ReadRuns(paragraph, depth);
        var marker = goesOn && lines[first].Length == 0 ? "" : lists.MarkerOf(paragraph);
        var empty = lines.Count == first + 1 && string.IsNullOrWhiteSpace(lines[first].ToString());
        if (starts && marker.Length > 0 && (!empty || InCell(paragraph)))
        {
            lines[first].Insert(0, empty ? marker : marker + " ");
        }

        if (!goesOn)
        {
            EndParagraph();
        }
    }

    private static bool InCell(Paragraph paragraph) => paragraph.Parent is TableCell;

    private void EndParagraph()
    {
        goesOn = false;
        if (lines.Count > 0)
        {
            blocks.Add(new WordParagraph([.. lines.Select(line => line.ToString())]));
            lines = [];
        }

        // A text box hangs on its paragraph and is read after it.
        if (boxes.Count > 0)
        {
            blocks.AddRange(boxes);
            boxes = [];
        }
    }

    private void ReadRuns(OpenXmlElement parent, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Text text:
                    lines[^1].Append(text.Text.ReplaceLineEndings(" "));
                    break;
                case TabChar or PositionalTab:
                    lines[^1].Append('\t');
                    break;
                case Break or CarriageReturn:
                    lines.Add(new StringBuilder());
                    break;
                case NoBreakHyphen:
                    lines[^1].Append('-');
                    break;
                case SymbolChar symbol:
                    lines[^1].Append(SymbolOf(symbol));
                    break;
                case TextBoxContent box when depth < Deepest:
                    ReadBox(box, depth + 1);
                    break;
                case AlternateContent either when depth < Deepest:
                    ReadEither(either, depth + 1);
                    break;
                case Run run when run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value != false:
                case DeletedRun
                or MoveFromRun
                or ParagraphProperties
                or RunProperties
                or RubyContent
                or FieldCode
                or DeletedText:
                    break;
                case OpenXmlCompositeElement other when depth < Deepest:
                    ReadRuns(other, depth + 1);
                    break;
            }
        }
    }

    /// <summary>The same content twice, for new and for old programs: the second is read when the first gives nothing.</summary>
    private void ReadEither(AlternateContent either, int depth)
    {
        var before = (boxes.Count, lines.Count, lines[^1].Length);
        foreach (var version in either.ChildElements)
        {
            ReadRuns(version, depth);
            if ((boxes.Count, lines.Count, lines[^1].Length) != before)
            {
                return;
            }
        }
    }

    private static string SymbolOf(SymbolChar symbol) =>
        symbol.Char?.Value is { } code
        && int.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var value)
        && value is > 0x20 and < 0xD800 or (>= 0xE000 and < 0xFFFE)
            ? ListNumber.Bullet(((char)(value < 0x100 ? value + 0xF000 : value)).ToString())
            : "";

    private void ReadBox(TextBoxContent box, int depth)
    {
        var inner = new WordReader(lists);
        inner.ReadBlocks(box, depth);
        inner.EndParagraph();
        boxes.AddRange(inner.blocks);
    }

    private WordReader(WordLists lists) => this.lists = lists;

    private WordTable ReadTable(Table table, int depth)
    {
        var rows = new List<WordRow>();
        foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
        {
            if (row.TableRowProperties?.Elements<Deleted>().Any() == true)
            {
                continue;
            }

            var column = (int)(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
            var cells = new List<WordCell>();
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Clamp((int)(properties?.GridSpan?.Val?.Value ?? 1), 1, 1000);
                var merge = properties?.VerticalMerge;
                var below = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
                cells.Add(new WordCell(column, span, below, ReadCell(cell, depth)));
                column += span;
            }

            rows.Add(new WordRow(cells));
        }

        return new WordTable(rows);
    }

    private List<string> ReadCell(TableCell cell, int depth)
    {
        var inner = new WordReader(lists);
        inner.ReadBlocks(cell, depth);
        inner.EndParagraph();
        return [.. WordLinesOf(inner.blocks).Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    private static IEnumerable<string> WordLinesOf(IEnumerable<WordBlock> blocks) =>
        blocks.SelectMany(block =>
            block is WordParagraph paragraph
                ? paragraph.Lines
                : ((WordTable)block).Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines)
        );

    /// <summary>Footnotes stand at the end as notes; nothing that the paper shows is lost.</summary>
    private void ReadNotes(MainDocumentPart part)
    {
        var notes = part.FootnotesPart?.Footnotes?.Elements<Footnote>().Cast<FootnoteEndnoteType>() ?? [];
        var number = 0;
        foreach (
            var note in notes
                .Concat(part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
                .Where(note => note.Id?.Value > 0)
        )
        {
            var inner = new WordReader(lists);
            inner.ReadBlocks(note, 0);
            inner.EndParagraph();
            var text = string.Concat(WordLinesOf(inner.blocks).Select(line => line.Trim()));
            if (text.Length > 0)
            {
                blocks.Add(new WordParagraph([$"注{++number}：{text}"]));
            }
        }
    }
}
