using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation;

/// <summary>Every block of words of an edition beside its translation, in the order of the source.</summary>
public static class TranslatedBlocks
{
    /// <summary>The blocks of one edition in one language other than the source language.</summary>
    /// <param name="edition">The edition as it stands on disk.</param>
    /// <param name="site">Its site.</param>
    /// <param name="language">The language of the translations.</param>
    public static IReadOnlyList<TranslatedBlock> Of(EditionFolder edition, Site site, Language language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(language);
        return
        [
            .. EditionBlocks.Of(edition.File, language),
            .. edition
                .Projects.OrderBy(project => project.CategoryNumber)
                .ThenBy(project => project.Number)
                .ThenBy(project => project.Path, StringComparer.Ordinal)
                .SelectMany(project =>
                {
                    var path = LanguageSuffix.WithLanguage(project.Path, language.Code);
                    return ProjectBlocks
                        .Of(project, edition.Translations.GetValueOrDefault(path), path, language)
                        .Select(block => block with { Category = project.CategoryNumber });
                }),
        ];
    }
}
