using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>What the reader of a report may be told from outside.</summary>
/// <param name="Edition">The year of the edition, or null when nobody named it.</param>
/// <param name="ExtraStatuses">Further status words of the site; they win over the built-in table.</param>
/// <param name="Grammar">Marker roles that people laid down; null lets the evidence decide.</param>
public sealed record ReadOptions(
    int? Edition,
    IReadOnlyDictionary<string, StatusCode>? ExtraStatuses = null,
    GrammarOverride? Grammar = null
);

/// <summary>
/// Marker roles laid down by people. A marker is given by an example of itself: <c>【】</c>, <c>一、</c>, <c>（一）</c>,
/// <c>第一件</c>, <c>一是</c>, <c>▲</c>, <c>1.</c>, <c>1、</c>, <c>（1）</c>, <c>①</c>.
/// </summary>
/// <param name="Categories">Markers of categories, or null for evidence.</param>
/// <param name="Groups">Markers of the second heading level, or null for evidence.</param>
/// <param name="Items">Markers of commitments, or null for evidence.</param>
public sealed record GrammarOverride(
    IReadOnlyList<string>? Categories = null,
    IReadOnlyList<string>? Groups = null,
    IReadOnlyList<string>? Items = null
);

/// <summary>What reading a report gives.</summary>
/// <param name="Report">The report, or null only when the text cannot be decoded.</param>
/// <param name="Lines">
/// The lines that numbers count, line n at index n − 1: those of a text as in its file, those of a Word or PDF file as they
/// were taken out of it.
/// </param>
/// <param name="Diagnostics">Findings in the order of their lines.</param>
public sealed record ReadReport(Report? Report, IReadOnlyList<string> Lines, IReadOnlyList<Diagnostic> Diagnostics);
