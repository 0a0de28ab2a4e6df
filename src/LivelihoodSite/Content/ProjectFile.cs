using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>One project file of the source language, as it stands on disk.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="Parts">The file taken apart, for a merge that keeps what people wrote.</param>
/// <param name="Owned">What the import owns, as the file has it.</param>
/// <param name="RecordedHash">Hash of the source item at the last import, or null.</param>
/// <param name="Id">Edition-category-number.</param>
/// <param name="Slug">ASCII slug, or null.</param>
/// <param name="Title">Title written by people, or null.</param>
/// <param name="Measures">Comparable pairs; their words are those of the source language.</param>
/// <param name="NotMeasurable">Why there is no comparison, or null.</param>
/// <param name="Corrections">Dated corrections.</param>
/// <param name="Lines">Where keys stand, for findings.</param>
public sealed record ProjectFile(
    string Path,
    FrontMatter Parts,
    OwnedFields Owned,
    string? RecordedHash,
    string Id,
    string? Slug,
    string? Title,
    IReadOnlyList<Measure> Measures,
    NotMeasurable? NotMeasurable,
    IReadOnlyList<Correction> Corrections,
    IReadOnlyDictionary<string, int> Lines
)
{
    /// <summary>Findings that people have looked at and let stand, in file order.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledged { get; init; } = [];

    /// <summary>Figures of the result to be set large; their words are those of the source language.</summary>
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

    /// <summary>Category number in the id.</summary>
    public int CategoryNumber => ProjectId.Category(Id);

    /// <summary>Number within the category in the id.</summary>
    public int Number => ProjectId.Number(Id);

    /// <summary>Line of a key, or 1.</summary>
    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);
}

/// <summary>The fields that only the import writes: the words of the source.</summary>
/// <param name="Commitment">The promise; paragraphs joined by <c>\n</c>.</param>
/// <param name="Status">The stated status.</param>
/// <param name="Result">The result as plain text, paragraphs joined by <c>\n</c>, or null.</param>
public sealed record OwnedFields(
    string? Label,
    string? Group,
    string Commitment,
    Status Status,
    string? Result,
    IReadOnlyList<string> SharedResultWith,
    IReadOnlyList<Responsible> Responsible,
    string? Deadline,
    IReadOnlyList<int> CommitmentLines,
    IReadOnlyList<int> ResultLines
)
{
    /// <summary>Fingerprint of the words (not of the lines, which move when a page is inserted before).</summary>
    public string Hash =>
        TextHash.Of(
            string.Join(
                '\u001f',
                [
                    Label,
                    Group,
                    Commitment,
                    Status.Stated,
                    Status.Code.ToName(),
                    Result,
                    .. SharedResultWith,
                    "",
                    .. Responsible.SelectMany(item => new[] { item.Role, item.Name }),
                    "",
                    Deadline,
                ]
            )
        );

    /// <summary>True for the same words: those of equal <see cref="Hash"/>.</summary>
    public bool HasWordsOf(OwnedFields other)
    {
        ArgumentNullException.ThrowIfNull(other);
        // Most files say what their source says: then nothing needs to be hashed.
        return (
                Label == other.Label
                && Group == other.Group
                && Commitment == other.Commitment
                && Status == other.Status
                && Result == other.Result
                && Deadline == other.Deadline
                && SharedResultWith.SequenceEqual(other.SharedResultWith, StringComparer.Ordinal)
                && Responsible.SequenceEqual(other.Responsible)
            )
            || Hash == other.Hash;
    }

    /// <summary>All lines, ascending, each once.</summary>
    public IReadOnlyList<int> AllLines => [.. CommitmentLines.Concat(ResultLines).Distinct().Order()];

    /// <summary>What a parsed project brings.</summary>
    public static OwnedFields Of(ReportProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new OwnedFields(
            project.Label,
            project.Group,
            project.Commitment,
            project.Status,
            project.Result,
            project.SharedResultWith,
            project.Responsible,
            project.Deadline,
            project.CommitmentLines,
            project.ResultLines
        );
    }
}
