using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>A text that pages show.</summary>
/// <param name="Path">The file that holds it, relative to the site root.</param>
/// <param name="Text">Its words in one language.</param>
internal sealed record PublishedText(string Path, string Text);

/// <summary>Every text of a site in every language, with the file to look at.</summary>
internal static class PublishedTexts
{
    /// <summary>
    /// The texts in the order of the files. What the office gives as its own contact is left out: it is meant to be known.
    /// </summary>
    public static IEnumerable<PublishedText> Of(SiteContent content) =>
        [
            .. OfSite(content.Site).SelectMany(text => In(SiteFile.Path, text)),
            .. content.Editions.SelectMany(OfEdition),
            .. content.Editions.SelectMany(edition => edition.Projects).SelectMany(OfProject),
            .. content.Pages.SelectMany(OfPage),
            .. content.Glossary.SelectMany(term => In(GlossaryFile.Path, term.Translation)),
        ];

    private static IEnumerable<LocalizedText?> OfSite(Site site) =>
        [
            site.Name,
            site.Publisher,
            site.Licence,
            site.Government.Organiser,
            site.Government.Operator,
            site.Government.Address,
            .. site.Keywords,
        ];

    private static IEnumerable<PublishedText> OfEdition(Edition edition)
    {
        IEnumerable<LocalizedText?> texts =
        [
            edition.Title,
            edition.District,
            edition.Publisher,
            edition.Preamble,
            .. edition.Notes,
            edition.Signature,
            .. edition.Categories.SelectMany(category => new[] { category.Name, category.Description }),
        ];
        return texts.SelectMany(text => In(EditionFile.PathOf(edition.Year), text));
    }

    private static IEnumerable<PublishedText> OfProject(Project project)
    {
        IEnumerable<LocalizedText?> texts =
        [
            project.Title,
            project.Commitment,
            project.Result,
            .. project.Measures.SelectMany(measure => new[] { measure.Name, measure.Unit, measure.Note }),
            project.NotMeasurable?.Note,
            .. project.Corrections.Select(correction => correction.Reason),
        ];
        IEnumerable<string?> source =
        [
            project.Group,
            project.Deadline,
            .. project.Responsible.Select(body => body.Name),
            .. project.Corrections.Select(correction => correction.New),
        ];
        return texts
            .OfType<LocalizedText>()
            .SelectMany(text =>
                text.Translations.Select(translation => new PublishedText(
                        LanguageSuffix.WithLanguage(project.SourcePath, translation.Code),
                        translation.Text
                    ))
                    .Prepend(new PublishedText(project.SourcePath, text.Source))
            )
            .Concat(source.OfType<string>().Select(text => new PublishedText(project.SourcePath, text)));
    }

    private static IEnumerable<PublishedText> OfPage(ContentPage page)
    {
        yield return new PublishedText(page.SourcePath, page.Title);
        yield return new PublishedText(page.SourcePath, page.Description ?? "");
        yield return new PublishedText(page.SourcePath, page.Markdown);
    }

    private static IEnumerable<PublishedText> In(string path, LocalizedText? text) =>
        text is null
            ? []
            : text
                .Translations.Select(translation => translation.Text)
                .Prepend(text.Source)
                .Select(words => new PublishedText(path, words));
}
