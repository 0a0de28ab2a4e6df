using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Reads a translator's table as spreadsheets give it back: comma, semicolon or tab, other line ends, other encoding,
/// moved or added columns.
/// </summary>
public static class TableReader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The rows of a table.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">What findings call it.</param>
    /// <param name="languages">The languages of the site; the first is that of the sources.</param>
    /// <param name="findings">Takes LS1264, LS1265, LS1273, LS1274 and LS1276.</param>
    /// <returns>Null when a finding stops it.</returns>
    public static ReturnedFile? Read(
        byte[] bytes,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(findings);
        var (text, wrongLine) = TableText.Decode(bytes);
        if (text is null)
        {
            findings.Add(ExchangeDiagnostics.NotDecoded(path, wrongLine));
            return null;
        }

        if (Rows(text, path, findings) is not { Count: > 0 } rows)
        {
            return null;
        }

        var own = new DiagnosticBag();
        var columns = rows[0]
            .Cells.Select((name, index) => (Name: name.Trim(), index))
            .Where(column => column.Name.Length > 0)
            .ToLookup(column => column.Name, column => column.index, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var units = new List<ReturnedUnit>();
        foreach (var (line, cells) in rows.Skip(1))
        {
            if (ReadRow(new TableRow(line, cells, columns), path, languages, own) is not { } unit)
            {
                continue;
            }

            units.Add(unit);
            if (!seen.Add(unit.Key))
            {
                own.Add(ExchangeDiagnostics.WrongId(path, line, "block", unit.Key));
            }
        }

        var language = languages
            .Skip(1)
            .FirstOrDefault(item =>
                rows.Skip(1)
                    .All(row =>
                        Same(new TableRow(row.Line, row.Cells, columns)[TableColumns.Language].Trim(), item.Tag)
                    )
            );
        if (language is null)
        {
            var named = rows.Count < 2 ? "" : new TableRow(1, rows[1].Cells, columns)[TableColumns.Language];
            own.Add(ExchangeDiagnostics.OtherLanguages(path, rows[0].Line, languages[0].Tag, named, languages));
        }

        findings.AddRange(own.Items);
        return language is null || own.HasErrors ? null : new ReturnedFile(language, units);
    }

    private static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)>? Rows(
        string text,
        string path,
        DiagnosticBag findings
    )
    {
        // Excel's own way of naming the delimiter; it keeps the lines below in their places.
        var table = text.StartsWith("sep=", StringComparison.Ordinal)
            ? text[Math.Max(text.AsSpan().IndexOfAny('\r', '\n'), 0)..]
            : text;
        var header = table.TrimStart('\r', '\n').Split('\r', '\n')[0];
        var delimiter = Delimiters.MaxBy(candidate => header.Count(c => c == candidate));
        var (rows, problem) = TableRows.Read(table, delimiter);
        var names = rows.Count == 0 ? [] : rows[0].Cells.Select(name => name.Trim()).ToList();
        var missing = TableColumns.Needed.Except(names, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            findings.Add(ExchangeDiagnostics.NotTable(path, 1, $"the table has no column {Message.List(missing)}."));
            return null;
        }

        if (problem is { } found)
        {
            findings.Add(ExchangeDiagnostics.NotTable(path, found.Line, found.What));
            return null;
        }

        return rows;
    }

    private static ReturnedUnit? ReadRow(
        TableRow row,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        var id = TableColumns.Bare(row[TableColumns.Id]);
        var block = row[TableColumns.Block].Trim();
        var state = row[TableColumns.State].Trim();
        if (id is null || block.Length == 0)
        {
            findings.Add(ExchangeDiagnostics.WrongId(path, row.Line, "row", null));
            return null;
        }

        if (ExchangeStates.Confirmation(state) is not { } confirmation)
        {
            findings.Add(ExchangeDiagnostics.UnknownState(path, row.Line, state, "current, draft, stale or missing"));
            return null;
        }

        var target = row[TableColumns.Target];
        var targetHash = row[TableColumns.TargetHash].Trim();
        return new ReturnedUnit(
            id,
            ExchangeUnit.UnitIdOf(block),
            row[TableColumns.Source].ReplaceLineEndings("\n"),
            string.IsNullOrWhiteSpace(target) ? null : target.ReplaceLineEndings("\n"),
            true,
            confirmation,
            row.Line
        )
        {
            SourceHash = TableColumns.Bare(row[TableColumns.SourceHash]),
            TargetHash = targetHash.Length == 0 ? null : TableColumns.Bare(targetHash),
            IsMarkdown = row[TableColumns.Format].Trim() is { Length: > 0 } format
                ? format is XliffNames.Markdown
                : null,
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A row by the names of its columns; a short row has empty cells at its end.</summary>
    private sealed record TableRow(int Line, IReadOnlyList<string> Cells, ILookup<string, int> Columns)
    {
        public string this[string name] =>
            Columns[name].FirstOrDefault(-1) is var index && index >= 0 && index < Cells.Count
                ? TableCell.Unguard(Cells[index])
                : "";
    }
}
