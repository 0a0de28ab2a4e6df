using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>CSV after RFC 4180 to rows of cells, with the line on which each row begins.</summary>
internal static class TableRows
{
    /// <summary>The rows; a quote that is not closed, or that stands inside a cell without quotes, is a problem with its line.</summary>
    /// <param name="text">The table; any line ends.</param>
    /// <param name="delimiter">What stands between cells.</param>
    public static (IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows, (int Line, Message What)? Problem) Read(
        string text,
        char delimiter
    )
    {
        var rows = new List<(int, IReadOnlyList<string>)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, rowLine, quoteLine) = (1, 1, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            if (quoteLine > 0)
            {
                if (at == text.Length)
                {
                    return (rows, (quoteLine, "a quotation mark is not closed."));
                }

                line += c == '\n' ? 1 : 0;
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(c);
                    at++;
                }
                else
                {
                    quoteLine = 0;
                    if (at + 1 < text.Length && text[at + 1] != delimiter && text[at + 1] is not ('\r' or '\n'))
                    {
                        return (rows, (line, "something follows a closed quotation mark."));
                    }
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoteLine = line;
            }
            else if (c == '"')
            {
                return (rows, (line, "a quotation mark stands inside a cell without quotation marks."));
            }
            else if (c == delimiter)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c is '\n' or '\r')
            {
                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                cells.Add(cell.ToString());
                cell.Clear();
                if (cells.Exists(item => item.Length > 0))
                {
                    rows.Add((rowLine, cells));
                }

                cells = [];
                line++;
                rowLine = line;
            }
            else
            {
                cell.Append(c);
            }
        }

        return (rows, null);
    }
}
