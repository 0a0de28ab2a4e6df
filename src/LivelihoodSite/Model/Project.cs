namespace LivelihoodSite.Model;

/// <summary>One key livelihood project (实事项目) of an edition as it is published.</summary>
/// <param name="Id">Edition-category-number (<c>2019-01-02</c>), stable for ever.</param>
/// <param name="Number">Its number within the category, the last part of the id.</param>
/// <param name="Order">Place in the edition, from 1, in source order.</param>
/// <param name="Slug">ASCII slug shared by all languages, or null (the address is then the number).</param>
/// <param name="Label">The enumerator in the source, or null.</param>
/// <param name="Group">The second heading level in the source, or null.</param>
/// <param name="Title">Short title written by people; the commitment where nobody wrote one.</param>
/// <param name="Commitment">The promise, verbatim.</param>
/// <param name="Status">The stated status.</param>
/// <param name="Result">The reported result as Markdown, without the stated status; null when there is none.</param>
/// <param name="CommitmentLines">Lines of the source document, ascending.</param>
/// <param name="ResultLines">Lines of the source document, ascending.</param>
/// <param name="SharedResultWith">Ids of the projects with which the result is shared.</param>
/// <param name="Responsible">Responsible bodies, where the source names them.</param>
/// <param name="Deadline">Deadline as written, where the source names one.</param>
/// <param name="Measures">Comparable pairs, chosen by people.</param>
/// <param name="NotMeasurable">Why there is no comparison, or none for a part; null when all is compared.</param>
/// <param name="Corrections">Dated corrections of the published text, in file order.</param>
/// <param name="SourcePath">The file of the source language, relative to the site root.</param>
public sealed record Project(
    string Id,
    int Number,
    int Order,
    string? Slug,
    string? Label,
    string? Group,
    LocalizedText Title,
    LocalizedText Commitment,
    Status Status,
    LocalizedText? Result,
    IReadOnlyList<int> CommitmentLines,
    IReadOnlyList<int> ResultLines,
    IReadOnlyList<string> SharedResultWith,
    IReadOnlyList<Responsible> Responsible,
    string? Deadline,
    IReadOnlyList<Measure> Measures,
    NotMeasurable? NotMeasurable,
    IReadOnlyList<Correction> Corrections,
    string SourcePath
)
{
    /// <summary>Figures of the result that its page sets large, in file order.</summary>
    public IReadOnlyList<KeyFigure> Figures { get; init; } = [];

    /// <summary>Slug of the series that it belongs to, or null.</summary>
    public string? Series { get; init; }

    /// <summary>Why its figures may not be compared with earlier years of the series, or null.</summary>
    public LocalizedText? SeriesBreak { get; init; }

    /// <summary>Id of the project of an earlier edition that it continues, where that edition says nothing of the series; or null.</summary>
    public string? Continues { get; init; }

    /// <summary>Slugs that the series had before.</summary>
    public IReadOnlyList<string> SeriesAliases { get; init; } = [];

    /// <summary>Addresses that it had before: <c>page</c> or <c>category/page</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>File name of its pages without the ending: the slug, or the number in two digits.</summary>
    public string PageName => Slug ?? Number.ToString("00", null);
}

/// <summary>A correction (更正) of a text after the source was received; shown on the page and in the change log.</summary>
/// <param name="Old">The words as the source has them.</param>
/// <param name="New">The words as published.</param>
/// <param name="Date">When it was corrected.</param>
/// <param name="Reason">Why, in the source language.</param>
public sealed record Correction(string Old, string New, DateOnly Date, LocalizedText Reason);
