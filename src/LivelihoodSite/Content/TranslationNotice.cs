namespace LivelihoodSite.Content;

/// <summary>What every data file says of its translations. It belongs to the data, not to a theme.</summary>
public static class TranslationNotice
{
    public const string Chinese = "译文仅供参考，以中文为准。";

    public const string English = "Translations are for reference only. The Chinese text prevails.";
}
