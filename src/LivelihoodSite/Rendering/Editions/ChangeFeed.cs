using System.Globalization;
using System.Security;
using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>
/// The Atom feed (RFC 4287) of an edition in one language: its publication and its corrections. Its times come from the
/// content, a date without hour counting as midnight in China; without base_url or any date there is no feed.
/// </summary>
public static class ChangeFeed
{
    /// <summary>When the edition last changed (RFC 3339), or null where there is no feed.</summary>
    public static string? UpdatedOf(Site site, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(edition);
        return site.BaseUrl is null ? null : Moments(edition).Max(StringComparer.Ordinal);
    }

    /// <summary>The feed; call it only where <see cref="UpdatedOf"/> gives a moment.</summary>
    /// <param name="site">The site, with base_url.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="language">Language of the feed.</param>
    /// <param name="words">Words of that language.</param>
    /// <exception cref="ArgumentException">There is no feed for this edition.</exception>
    public static string Write(Site site, Edition edition, Language language, Words words)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(words);
        var updated =
            UpdatedOf(site, edition) ?? throw new ArgumentException("The edition has no feed.", nameof(edition));
        var title = words.EditionTitle(edition.Year, edition.Title.In(language.Code));
        var self = site.BaseUrl + Addresses.Feed(edition, language);
        var page = site.BaseUrl + Addresses.Page(edition, language, "changes");
        var author = (edition.Publisher ?? site.Publisher ?? site.Name).In(language.Code);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language.Tag}\">\n"
            )
            .Append(CultureInfo.InvariantCulture, $"  <id>{Text(self)}</id>\n")
            .Append(CultureInfo.InvariantCulture, $"  <title>{Text(words.Format("feed_title", title))}</title>\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"  <link rel=\"self\" type=\"application/atom+xml\" href=\"{Text(self)}\"/>\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"  <link rel=\"alternate\" type=\"text/html\" href=\"{Text(page)}\"/>\n"
            )
            .Append(CultureInfo.InvariantCulture, $"  <updated>{updated}</updated>\n")
            .Append(CultureInfo.InvariantCulture, $"  <author><name>{Text(author)}</name></author>\n");
        foreach (var entry in Entries(site, edition, language, words, title))
        {
            xml.Append("  <entry>\n")
                .Append(CultureInfo.InvariantCulture, $"    <id>{Text(entry.Id)}</id>\n")
                .Append(CultureInfo.InvariantCulture, $"    <title>{Text(entry.Title)}</title>\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"    <link rel=\"alternate\" type=\"text/html\" href=\"{Text(entry.Address)}\"/>\n"
                )
                .Append(CultureInfo.InvariantCulture, $"    <updated>{entry.Updated}</updated>\n")
                .Append(CultureInfo.InvariantCulture, $"    <summary>{Text(entry.Summary)}</summary>\n")
                .Append("  </entry>\n");
        }

        return xml.Append("</feed>\n").ToString();
    }

    private static IEnumerable<string> Moments(Edition edition)
    {
        if (edition.Published is { } published)
        {
            yield return Moment(published, edition.PublishedTime);
        }

        foreach (var correction in edition.Projects.SelectMany(project => project.Corrections))
        {
            yield return Moment(correction.Date, null);
        }
    }

    // Newest first; an id never changes, so it counts the corrections of a project in the order of its file.
    private static IEnumerable<Entry> Entries(Site site, Edition edition, Language language, Words words, string title)
    {
        var entries = (
            from category in edition.Categories
            from project in category.Projects
            let address = site.BaseUrl + Addresses.Project(edition, language, category, project)
            from item in project.Corrections.Select((correction, index) => (Correction: correction, Number: index + 1))
            select new Entry(
                $"{address}#correction-{item.Number.ToString(CultureInfo.InvariantCulture)}",
                address,
                Moment(item.Correction.Date, null),
                words.Format("feed_correction", project.Title.In(language.Code)),
                words.Format(
                    "feed_correction_text",
                    item.Correction.Old,
                    item.Correction.New,
                    item.Correction.Reason.In(language.Code)
                )
            )
        ).ToList();
        if (edition.Published is { } published)
        {
            var home = site.BaseUrl + Addresses.Page(edition, language, "index");
            entries.Add(
                new Entry(
                    home,
                    home,
                    Moment(published, edition.PublishedTime),
                    words.Format("feed_published", title),
                    words.Format("home_lead", edition.Categories.Count, edition.Projects.Count())
                )
            );
        }

        return entries
            .OrderByDescending(entry => entry.Updated, StringComparer.Ordinal)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal);
    }

    private static string Moment(DateOnly date, TimeOnly? time) =>
        date.ToDateTime(time ?? TimeOnly.MinValue).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + "+08:00";

    private static string Text(string text) => SecurityElement.Escape(text);

    private sealed record Entry(string Id, string Address, string Updated, string Title, string Summary);
}
