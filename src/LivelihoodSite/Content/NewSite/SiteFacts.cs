using LivelihoodSite.Model;

namespace LivelihoodSite.Content.NewSite;

/// <summary>What an office says about the site that it begins. What it does not say stays empty in the files.</summary>
/// <param name="Languages">That of the reports first.</param>
/// <param name="Name">The name of the site.</param>
/// <param name="District">The area that the reports are about, or null.</param>
/// <param name="Body">The body that publishes, or null.</param>
public sealed record SiteFacts(
    IReadOnlyList<Language> Languages,
    LocalizedText Name,
    LocalizedText? District,
    LocalizedText? Body
)
{
    /// <summary>The languages that the program brings words and pages for.</summary>
    public static IReadOnlyList<Language> KnownLanguages { get; } =
    [new("zh", "zh-Hans", "中文"), new("en", "en", "English")];

    /// <summary>The name where the office gives none: the area, then what its reports are called.</summary>
    public static LocalizedText NameOf(LocalizedText? district, IReadOnlyList<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        var name = new LocalizedText($"{district?.Source}重点民生实事");
        return languages.Any(language => language.Code == "en")
            ? name.With("en", $"{district?.TranslationIn("en")} Key Livelihood Projects".Trim())
            : name;
    }
}
