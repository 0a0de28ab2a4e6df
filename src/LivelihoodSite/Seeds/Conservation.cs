using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>
/// The conservation law: every non-blank character of the source stands exactly once in the ledger, in source order, and
/// every field of the report holds exactly the characters that the ledger gives it. Checked from the three alone; nothing
/// of the parser is trusted.
/// </summary>
public static class Conservation
{
    /// <summary>Checks a report against its source.</summary>
    /// <returns>One error for the first lost or invented character, and one for each field that differs; empty when all is well.</returns>
    public static IReadOnlyList<Diagnostic> Check(
        string text,
        IReadOnlyList<LedgerEntry> ledger,
        Report report,
        string path
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(report);
        var findings = new List<Diagnostic>();
        if (FindLoss(text, ledger) is { } line)
        {
            findings.Add(Violation(path, line, "A character of the source is lost, doubled or out of order."));
        }

        CompareFields(ledger, report, path, findings);
        return findings;
    }

    /// <summary>The error for a character that was entered in the ledger twice.</summary>
    internal static Diagnostic Doubled(string text, int offset, string path)
    {
        var line = 1;
        for (var i = 0; i < offset; i++)
        {
            line += text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n' ? 1 : 0;
        }

        return Violation(path, line, "A character of the source is used twice.");
    }

    /// <summary>The line of the first character in which source and ledger differ, or null.</summary>
    private static int? FindLoss(string text, IReadOnlyList<LedgerEntry> ledger)
    {
        var (entry, index, line) = (0, 0, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsWhiteSpace(c))
            {
                if (entry >= ledger.Count || ledger[entry].Text[index] != c || ledger[entry].Line != line)
                {
                    return line;
                }

                if (++index == ledger[entry].Text.Length)
                {
                    (entry, index) = (entry + 1, 0);
                }
            }

            line += c == '\n' || c == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n') ? 1 : 0;
        }

        return entry < ledger.Count ? ledger[entry].Line : null;
    }

    private static void CompareFields(
        IReadOnlyList<LedgerEntry> ledger,
        Report report,
        string path,
        List<Diagnostic> findings
    )
    {
        var accounts = new Dictionary<(LedgerRole, int), (string First, StringBuilder? Others, int Line)>();
        foreach (var entry in ledger)
        {
            if (entry.Role is LedgerRole.Furniture or LedgerRole.Marker)
            {
                continue;
            }

            var key = (entry.Role, entry.Owner);
            if (!accounts.TryGetValue(key, out var account))
            {
                accounts.Add(key, (entry.Text, null, entry.Line));
                continue;
            }

            if (account.Others is null)
            {
                accounts[key] = account = account with { Others = new StringBuilder() };
            }

            account.Others.Append(entry.Text);
        }

        foreach (var (role, owner, value) in Fields(report))
        {
            var given = accounts.Remove((role, owner), out var account) ? $"{account.First}{account.Others}" : "";
            if (!HoldsSameCharacters(given, value))
            {
                findings.Add(
                    Violation(path, account.Line, $"The {role.ToMessage()} of the report differs from the source.")
                );
            }
        }

        foreach (var ((role, _), account) in accounts.OrderBy(pair => pair.Value.Line).ThenBy(pair => pair.Key.Item1))
        {
            findings.Add(
                Violation(path, account.Line, $"The report does not hold this {role.ToMessage()} of the source.")
            );
        }
    }

    /// <summary>Every field of the report under the name that the ledger knows it by.</summary>
    private static IEnumerable<(LedgerRole Role, int Owner, string Value)> Fields(Report report)
    {
        yield return (LedgerRole.Title, 0, report.Title ?? "");
        yield return (LedgerRole.Preamble, 0, report.Preamble ?? "");
        yield return (LedgerRole.Signature, 0, report.Signature ?? "");
        for (var i = 0; i < report.Notes.Count; i++)
        {
            yield return (LedgerRole.Note, i + 1, report.Notes[i]);
        }

        var number = 0;
        var group = 0;
        foreach (var category in report.Categories)
        {
            number++;
            if (category.Line > 0)
            {
                yield return (LedgerRole.Category, number, category.Name);
                yield return (LedgerRole.Label, -number, category.Label ?? "");
            }

            string? last = null;
            foreach (var project in category.Projects)
            {
                if (project.Group is not null && !ReferenceEquals(project.Group, last))
                {
                    yield return (LedgerRole.Group, ++group, project.Group);
                }

                last = project.Group;
                foreach (var field in Fields(project))
                {
                    yield return field;
                }
            }
        }
    }

    private static IEnumerable<(LedgerRole Role, int Owner, string Value)> Fields(ReportProject project)
    {
        yield return (LedgerRole.Label, project.Order, project.Label ?? "");
        yield return (LedgerRole.Commitment, project.Order, project.Commitment);
        yield return (
            LedgerRole.ResponsibleRole,
            project.Order,
            string.Concat(project.Responsible.Select(body => body.Role))
        );
        yield return (
            LedgerRole.Responsible,
            project.Order,
            string.Concat(project.Responsible.Select(body => body.Name))
        );
        yield return (LedgerRole.Deadline, project.Order, project.Deadline ?? "");

        // A shared result is repeated on every sharer; the ledger holds it once, under the first.
        if (project.SharedResultWith.Count == 0 || ComesBefore(project.Id, project.SharedResultWith[0]))
        {
            yield return (LedgerRole.Status, project.Order, project.Status.Stated ?? "");
            yield return (LedgerRole.Result, project.Order, project.Result ?? "");
        }
    }

    /// <summary>Ids are numbers of equal width; the hundredth of a category is one digit longer.</summary>
    private static bool ComesBefore(string id, string other) =>
        id.Length < other.Length || id.Length == other.Length && string.CompareOrdinal(id, other) < 0;

    private static Diagnostic Violation(string path, int line, Message message) =>
        SeedDiagnostics.Error(
            SeedDiagnostics.TextNotAccounted,
            path,
            line,
            message,
            "This is a fault of the program; keep the file and report it."
        );

    /// <summary>True when a value without its blanks equals the account.</summary>
    private static bool HoldsSameCharacters(string account, string value)
    {
        var at = 0;
        foreach (var c in value)
        {
            if (!char.IsWhiteSpace(c) && (at >= account.Length || account[at++] != c))
            {
                return false;
            }
        }

        return at == account.Length;
    }
}
