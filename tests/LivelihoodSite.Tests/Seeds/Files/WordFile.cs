using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>Makes small .docx files as Word would write them.</summary>
internal static class WordFile
{
    /// <summary>A document of these paragraphs and tables.</summary>
    public static byte[] Of(IEnumerable<OpenXmlElement> body, IEnumerable<OpenXmlElement>? numbering = null)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = word.AddMainDocumentPart();
            part.Document = new Document(new Body(body));
            if (numbering is not null)
            {
                part.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(numbering);
            }

            var header = part.AddNewPart<HeaderPart>();
            header.Header = new Header(Line("某某区人民政府文件"));
            part.Document.Body!.AppendChild(
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = part.GetIdOfPart(header) }
                )
            );
        }

        return stream.ToArray();
    }

    /// <summary>A document whose body is written as XML with the prefixes w, mc, wp, wps, a, v.</summary>
    public static byte[] OfXml(string body) => Of(new Body(
                $"""
                <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                    xmlns:v="urn:schemas-microsoft-com:vml">{body}</w:body>
                """
            ).ChildElements.Select(child => child.CloneNode(deep: true)).ToArray());

    public static Paragraph Line(string text) => new(Words(text));

    /// <summary>A paragraph of an automatic list.</summary>
    public static Paragraph Item(int list, int level, string text) =>
        new(
            new ParagraphProperties(
                new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })
            ),
            Words(text)
        );

    /// <summary>A list with its levels given as format and text: <c>chineseCounting %1、</c>.</summary>
    public static IEnumerable<OpenXmlElement> List(params string[] levels)
    {
        yield return new AbstractNum(
            levels.Select(
                (level, i) =>
                    new Level(
                        new StartNumberingValue { Val = 1 },
                        new NumberingFormat { Val = new NumberFormatValues(level.Split(' ')[0]) },
                        new LevelText { Val = level.Split(' ')[1] }
                    )
                    {
                        LevelIndex = i,
                    }
            )
        )
        {
            AbstractNumberId = 7,
        };
        yield return new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 };
    }

    /// <summary>A table; a cell of <c>^</c> is merged with the one above, a row of one cell runs over the whole width.</summary>
    public static Table Table(params string[][] rows)
    {
        var width = rows.Max(row => row.Length);
        return new Table(rows.Select(row => new TableRow(row.Select(text => Cell(text, row.Length == 1 ? width : 1)))));
    }

    private static TableCell Cell(string text, int span)
    {
        var properties = new TableCellProperties();
        if (span > 1)
        {
            properties.AppendChild(new GridSpan { Val = span });
        }

        properties.AppendChild(
            text == "^" ? new VerticalMerge() : new VerticalMerge { Val = MergedCellValues.Restart }
        );
        return new TableCell([properties, .. (text == "^" ? "" : text).Split('|').Select(Line)]);
    }

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
