using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;

namespace LivelihoodSite.Serving;

/// <summary>What an open page should know; each replaces the last, so that none need be heard of twice.</summary>
/// <param name="Tag">The version that pages show; a page of another one reloads.</param>
/// <param name="Problems">What stands against building the site as it is now; the pages may be those of before.</param>
/// <param name="Review">What <c>check</c> says about the site as it is now; null while it is still being judged the first time.</param>
/// <param name="ReviewNumber">Counts the reviews.</param>
/// <param name="IsJudging">True while the site has changed and its review has not.</param>
internal sealed record PreviewState(
    string Tag,
    IReadOnlyList<Diagnostic> Problems,
    SiteReview? Review,
    int ReviewNumber,
    bool IsJudging
);
