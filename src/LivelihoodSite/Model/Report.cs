namespace LivelihoodSite.Model;

/// <summary>One report as the parser understood it: the words of the source, in source order, nothing else.</summary>
/// <param name="Edition">The year of the edition, or null when nobody named it.</param>
/// <param name="Title">The title without its decoration, or null.</param>
/// <param name="Preamble">Text before the first category; paragraphs joined by <c>\n</c>; null when there is none.</param>
/// <param name="Notes">Notes after the projects (注：…), one string a note.</param>
/// <param name="Signature">Signing body and date at the end, or null.</param>
/// <param name="Categories">Categories in source order.</param>
public sealed record Report(
    int? Edition,
    string? Title,
    string? Preamble,
    IReadOnlyList<string> Notes,
    string? Signature,
    IReadOnlyList<ReportCategory> Categories
);

/// <summary>One category of a report.</summary>
/// <param name="Name">The heading without brackets and enumerator.</param>
/// <param name="Label">The enumerator (一、), or null.</param>
/// <param name="Line">Line of the heading, from 1; 0 for commitments that stand under no heading (未分类).</param>
/// <param name="Projects">Projects in source order.</param>
public sealed record ReportCategory(string Name, string? Label, int Line, IReadOnlyList<ReportProject> Projects);

/// <summary>One commitment with its result.</summary>
/// <param name="Id"><c>2019-01-02</c>, or <c>01-02</c> when the edition is unknown.</param>
/// <param name="Order">Place in the edition, from 1.</param>
/// <param name="Label">The enumerator, or null.</param>
/// <param name="Group">The second heading level above it, or null.</param>
/// <param name="Commitment">The promise, verbatim; paragraphs joined by <c>\n</c>.</param>
/// <param name="CommitmentLines">The lines it was read from, ascending.</param>
/// <param name="Status">The stated status.</param>
/// <param name="Result">The result without the stated status and its stop, or null; paragraphs joined by <c>\n</c>.</param>
/// <param name="ResultLines">The lines it was read from, ascending.</param>
/// <param name="SharedResultWith">Ids of the other commitments that share this result.</param>
/// <param name="Responsible">Responsible bodies in source order.</param>
/// <param name="Deadline">The deadline as written, or null.</param>
/// <param name="CommitmentQuantities">Quantities of the commitment in reading order.</param>
/// <param name="ResultQuantities">Quantities of the result in reading order.</param>
public sealed record ReportProject(
    string Id,
    int Order,
    string? Label,
    string? Group,
    string Commitment,
    IReadOnlyList<int> CommitmentLines,
    Status Status,
    string? Result,
    IReadOnlyList<int> ResultLines,
    IReadOnlyList<string> SharedResultWith,
    IReadOnlyList<Responsible> Responsible,
    string? Deadline,
    IReadOnlyList<Quantity> CommitmentQuantities,
    IReadOnlyList<Quantity> ResultQuantities
);

/// <summary>A body with the role that the text gives it.</summary>
/// <param name="Role">责任单位, 牵头单位, 配合单位 …</param>
/// <param name="Name">The body, verbatim.</param>
public sealed record Responsible(string Role, string Name);
