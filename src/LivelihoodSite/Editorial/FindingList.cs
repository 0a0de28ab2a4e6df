using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>Joins what a build found with the editorial review and with what people acknowledged.</summary>
public sealed class FindingList
{
    private readonly Dictionary<string, Owner> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, int Line), Owner> bySourceLine = [];
    private readonly List<Owner> owners = [];

    private FindingList(IReadOnlyList<EditionFolder> editions)
    {
        foreach (var edition in editions)
        {
            Add(new Owner(null, edition.File.Path, edition.File.Acknowledged));
            foreach (var project in edition.Projects)
            {
                var owner = new Owner(project.Id, project.Path, project.Acknowledged)
                {
                    SharesResult = project.Owned.SharedResultWith.Count > 0,
                };
                Add(owner);
                foreach (var line in edition.File.SourcePath is null ? [] : project.Owned.AllLines)
                {
                    bySourceLine.TryAdd((edition.File.SourcePath!, line), owner);
                }
            }

            foreach (var path in edition.Translations.Keys)
            {
                if (byPath.TryGetValue(SourceOf(path, edition), out var owner))
                {
                    byPath.TryAdd(path, owner);
                }
            }
        }
    }

    /// <summary>Every finding in the order given, then those of the review, then acknowledgements that match nothing.</summary>
    /// <param name="found">What the build and the publishing check found.</param>
    /// <param name="editions">The editions as they stand on disk.</param>
    public static IReadOnlyList<CheckedFinding> Of(
        IReadOnlyList<Diagnostic> found,
        IReadOnlyList<EditionFolder> editions
    )
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(editions);
        var list = new FindingList(editions);
        var reviewed = editions.SelectMany(EditorialReview.Of).ToList();
        var told = reviewed.Select(finding => (finding.Code, finding.ProjectId)).ToHashSet();
        IReadOnlyList<CheckedFinding> findings =
        [
            .. found.Where(finding => !list.IsToldByReview(finding, told)).Select(finding => list.Judge(finding, null)),
            .. reviewed.Select(finding => list.Judge(finding.ToDiagnostic(), finding)),
        ];
        return [.. findings, .. list.owners.SelectMany(Unmatched)];
    }

    // All project files of an edition are of the source language.
    private static string SourceOf(string translation, EditionFolder edition) =>
        edition.Projects.Count == 0 || LanguageSuffix.Split(edition.Projects[0].Path).Code is not { } code
            ? ""
            : LanguageSuffix.WithLanguage(translation, code);

    private void Add(Owner owner)
    {
        owners.Add(owner);
        byPath.TryAdd(owner.Path, owner);
    }

    private Owner? OwnerOf(Diagnostic finding) =>
        finding.Path is null ? null
        : byPath.TryGetValue(finding.Path, out var owner) ? owner
        : bySourceLine.GetValueOrDefault((finding.Path, finding.Line));

    // The parser says at a line of the document what the review says at the project, where it can be acknowledged.
    private bool IsToldByReview(Diagnostic finding, HashSet<(string, string?)> told) =>
        finding.Code switch
        {
            "LS0301" => OwnerOf(finding) is { SharesResult: true },
            "LS0306" => OwnerOf(finding) is { ProjectId: { } id } && told.Contains((Rules.Completeness.NoResult, id)),
            _ => false,
        };

    private CheckedFinding Judge(Diagnostic finding, EditorialFinding? editorial)
    {
        var owner = OwnerOf(finding);
        var acknowledgement = finding.Severity == Severity.Error ? null : owner?.Match(finding, editorial);
        return new CheckedFinding(finding, owner?.ProjectId, editorial, acknowledgement);
    }

    private static IEnumerable<CheckedFinding> Unmatched(Owner owner) =>
        owner
            .Acknowledged.Where(entry => !owner.Used.Contains(entry))
            .Select(entry => new CheckedFinding(
                new Diagnostic(
                    "LS1114",
                    Severity.Warning,
                    owner.Path,
                    entry.Line,
                    1,
                    !IsKnown(entry.Code) ? $"“{entry.Code}” is not a code that can be acknowledged."
                        : entry.Quote is null ? $"{entry.Code} is acknowledged here, but no longer found."
                        : (Message)$"{entry.Code} is acknowledged here, but no longer found with “{entry.Quote}”.",
                    IsKnown(entry.Code)
                        ? (Message)"Remove the entry."
                        : "Write the code as “check” prints it, such as LS1102."
                ),
                owner.ProjectId,
                null,
                null
            ));

    // Warnings about the words of one project (the parser's, the review's, those about translations), and the questions
    // before publication.
    private static bool IsKnown(string code) =>
        EditorialReview.Codes.Contains(code, StringComparer.Ordinal)
        || code is "LS1006" or "LS1008" or "LS1009" or Continuations.Code
        || code.Length == 6
            && (code.StartsWith("LS03", StringComparison.Ordinal) || code.StartsWith("LS12", StringComparison.Ordinal));

    /// <summary>A file that can carry acknowledgements.</summary>
    private sealed record Owner(string? ProjectId, string Path, IReadOnlyList<Acknowledgement> Acknowledged)
    {
        /// <summary>True when the review has told that the result is shared.</summary>
        public bool SharesResult { get; init; }

        public HashSet<Acknowledgement> Used { get; } = [];

        public Acknowledgement? Match(Diagnostic finding, EditorialFinding? editorial)
        {
            var match = Acknowledged.FirstOrDefault(entry =>
                string.Equals(entry.Code, finding.Code, StringComparison.Ordinal)
                && IsKnown(entry.Code)
                && (
                    entry.Quote is null
                    || finding.Message.ToString().Contains(entry.Quote, StringComparison.Ordinal)
                    || (editorial?.Quote.Contains(entry.Quote, StringComparison.Ordinal) ?? false)
                )
            );
            if (match is not null)
            {
                Used.Add(match);
            }

            return match;
        }
    }
}
