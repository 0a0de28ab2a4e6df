using LivelihoodSite.Content;
using LivelihoodSite.Content.Publishing;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Pipelines;

/// <summary>Everything that <c>check</c> says about a build: what it found, what an editor would ask, what publishing needs.</summary>
/// <param name="Build">The build that was judged.</param>
/// <param name="Editions">The editions as they stand on disk; none when the site could not be read.</param>
/// <param name="Findings">Every finding, acknowledged ones included.</param>
public sealed record SiteReview(
    SiteBuild Build,
    IReadOnlyList<EditionFolder> Editions,
    IReadOnlyList<CheckedFinding> Findings
)
{
    /// <summary>Judges a build.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="build">What was built of it.</param>
    /// <param name="today">The day against which dates are judged.</param>
    public static SiteReview Of(SiteFolder folder, SiteBuild build, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(build);
        if (build.Content is not { } content)
        {
            return new SiteReview(build, [], FindingList.Of(build.Findings, []));
        }

        // What cannot be read has been told by the build.
        var editions = EditionFolder.ReadAll(folder, content.Site, new DiagnosticBag());
        IReadOnlyList<Diagnostic> found =
        [
            .. build.Findings,
            .. TranslationReview.Of(editions, content.Site, content.Glossary),
            .. Continuations.Of(editions),
            .. PublishingFindings.Of(content, folder, editions, today),
        ];
        return new SiteReview(build, editions, FindingList.Of(found, editions));
    }

    /// <summary>How fresh the translations are.</summary>
    public IReadOnlyList<TranslationCoverage> Coverage() =>
        Build.Content is { } content ? TranslationCoverage.Of(Editions, content.Site) : [];
}
