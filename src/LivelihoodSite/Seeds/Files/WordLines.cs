using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>A Word document as lines of the report grammar.</summary>
internal static class WordLines
{
    public static FileText Of(IReadOnlyList<WordBlock> blocks, string path)
    {
        var lines = new List<string>();
        var findings = new List<Diagnostic>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case WordParagraph paragraph:
                    lines.AddRange(paragraph.Lines);
                    break;
                case WordTable table:
                    var first = lines.Count + 1;
                    var strange = TableLines.Write(table, lines);
                    if (strange.Count > 0)
                    {
                        findings.Add(SeedDiagnostics.UnknownColumns(path, first, strange));
                    }

                    break;
            }
        }

        return new FileText(string.Join('\n', lines), findings);
    }
}
