using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>What a site still lacks before it may be published; a preview may lack it.</summary>
public static class PublishingFindings
{
    /// <summary>One warning for each fact that nobody has given.</summary>
    public static IEnumerable<Diagnostic> Of(SiteContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var site = content.Site;
        if (site.BaseUrl is null)
        {
            yield return Warning(
                SiteFile.Path,
                "base_url is empty: canonical addresses, sitemap.xml and language links for search engines are left out.",
                "Write the address at which the site will stand."
            );
        }

        if (!site.Published)
        {
            yield return Warning(
                SiteFile.Path,
                "the site is a preview: every page is marked and asks search engines to stay away.",
                "Write “published: true” when the office has approved it."
            );
        }

        foreach (var edition in content.Editions)
        {
            var path = EditionFile.PathOf(edition.Year);
            if ((edition.Publisher ?? site.Publisher) is null)
            {
                yield return Warning(
                    path,
                    "the publishing body is not given.",
                    "Fill in “publisher” if the office knows it."
                );
            }

            if (edition.Published is null)
            {
                yield return Warning(
                    path,
                    "the publication date is not given.",
                    "Fill in “published” with the true date, or leave it empty: it is never guessed."
                );
            }

            var missing = ReviewFields
                .Roles.Where(role =>
                    !edition.Approvals.Any(approval => approval.Role.Contains(role, StringComparison.Ordinal))
                )
                .ToList();
            if (missing.Count > 0)
            {
                yield return new Diagnostic(
                    "LS1002",
                    Severity.Warning,
                    path,
                    0,
                    0,
                    $"the edition has no approval by {string.Join(", ", missing)}.",
                    "Print the sheet with “check --report FILE.html”, have it signed, then add role, name and date to “approvals”."
                );
            }
        }
    }

    private static Diagnostic Warning(string path, string message, string hint) =>
        new("LS1001", Severity.Warning, path, 0, 0, message, hint);
}
