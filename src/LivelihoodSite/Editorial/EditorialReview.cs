using LivelihoodSite.Content;
using LivelihoodSite.Editorial.Rules;

namespace LivelihoodSite.Editorial;

/// <summary>Reads an edition as an editor would. It finds what should be asked about; it never changes a word.</summary>
public static class EditorialReview
{
    private static readonly Func<ReviewedItem, IEnumerable<EditorialFinding>>[] ItemRules =
    [
        UnsupportedStatus.Find,
        FiguresOfThePromise.Find,
        Products.Find,
        Rates.Find,
        Parts.Find,
        Durations.Find,
        Basis.Find,
        Slips.Find,
        NameVariants.Find,
        PromisedPlaces.Find,
        Completeness.Find,
    ];

    private static readonly Func<ReviewedEdition, IEnumerable<EditorialFinding>>[] EditionRules =
    [
        RepeatedFigures.Find,
        PreambleTotals.Find,
    ];

    /// <summary>The codes that this review can give; docs/diagnostics.md explains them.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        UnsupportedStatus.Code,
        FiguresOfThePromise.NotMentioned,
        FiguresOfThePromise.BelowTarget,
        Arithmetic.Code,
        RepeatedFigures.Code,
        FiguresOfThePromise.OtherUnit,
        Basis.Code,
        Slips.Code,
        NameVariants.Code,
        PromisedPlaces.Code,
        Completeness.NoResult,
        Completeness.SharedResult,
        PreambleTotals.Code,
    ];

    /// <summary>All findings of one edition: by project in the order of ids, then those about the edition.</summary>
    public static IReadOnlyList<EditorialFinding> Of(EditionFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var edition = ReviewedEdition.Of(folder);
        return
        [
            .. edition
                .Items.SelectMany(item => ItemRules.SelectMany(rule => rule(item)))
                .Concat(EditionRules.SelectMany(rule => rule(edition)))
                .OrderBy(finding => finding.ProjectId is null)
                .ThenBy(finding => finding.ProjectId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Column)
                .ThenBy(finding => finding.Quote, StringComparer.Ordinal),
        ];
    }
}
