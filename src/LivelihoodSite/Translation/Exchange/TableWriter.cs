using System.Buffers;
using System.Globalization;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Writes a translator's table: CSV after RFC 4180, UTF-8 with byte order mark so that Excel reads the Chinese, one row a
/// block, safe from being taken for formulas (<see cref="TableCell"/>).
/// </summary>
public static class TableWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n;\t");

    /// <summary>The bytes of the table; the same units give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<ExchangeUnit> units, Language target)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(target);
        var text = new StringBuilder();
        Row(text, TableColumns.All);
        foreach (var unit in units)
        {
            var block = unit.Block;
            Row(
                text,
                [
                    TableColumns.IdOf(unit.FileId),
                    block.Name,
                    block.State.ToName(),
                    block.Source,
                    unit.Target,
                    TableColumns.HashOf(unit.SourceHash),
                    string.Join('\n', unit.Glossary),
                    unit.Address,
                    string.Create(CultureInfo.InvariantCulture, $"{block.Path}:{block.Line}"),
                    unit.Before,
                    TableColumns.HashOf(unit.TargetHash),
                    unit.IsMarkdown ? XliffNames.Markdown : "plain",
                    target.Tag,
                ]
            );
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Row(StringBuilder text, IEnumerable<string?> values) =>
        text.AppendJoin(',', values.Select(value => Quote(TableCell.Guard(value ?? "")))).Append("\r\n");

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(Special) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
