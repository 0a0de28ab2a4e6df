using System.Collections.Immutable;

namespace LivelihoodSite.Model;

/// <summary>A language of the site. The first one of a site is the source language.</summary>
/// <param name="Code">Folder name in addresses and file names (<c>zh</c>, <c>en</c>).</param>
/// <param name="Tag">BCP 47 tag for <c>lang</c> and <c>hreflang</c> (<c>zh-Hans</c>, <c>en</c>).</param>
/// <param name="Name">Its own name for the language switch (<c>中文</c>, <c>English</c>).</param>
public sealed record Language(string Code, string Tag, string Name);

/// <summary>How a translated block stands to its source.</summary>
public enum TranslationState
{
    /// <summary>Made from the source as it is now.</summary>
    Current,

    /// <summary>The source changed after the translation.</summary>
    Stale,

    /// <summary>Not translated; readers see the source under a notice.</summary>
    Missing,
}

/// <summary>One block in one other language.</summary>
public sealed record TranslatedText(string Text, TranslationState State);

/// <summary>A text of the source language with its translations by language code.</summary>
/// <param name="Source">The source text; never null, may be empty only where the source is silent.</param>
/// <param name="Translations">By language code; a language without an entry is not translated.</param>
public sealed record LocalizedText(string Source, ImmutableSortedDictionary<string, TranslatedText> Translations)
{
    /// <summary>A text nobody has translated.</summary>
    public LocalizedText(string source)
        : this(source, NoTranslations) { }

    private static readonly ImmutableSortedDictionary<string, TranslatedText> NoTranslations =
        ImmutableSortedDictionary.Create<string, TranslatedText>(StringComparer.Ordinal);

    /// <summary>A copy with a translation that is current.</summary>
    public LocalizedText With(string code, string text) =>
        With(code, new TranslatedText(text, TranslationState.Current));

    /// <summary>A copy with the given translation.</summary>
    public LocalizedText With(string code, TranslatedText translation) =>
        this with
        {
            Translations = Translations.SetItem(code, translation),
        };

    /// <summary>The state in a language other than the source language.</summary>
    public TranslationState StateIn(string code) =>
        Translations.TryGetValue(code, out var translation) ? translation.State : TranslationState.Missing;

    /// <summary>The translation, current or stale, or null where there is none.</summary>
    public string? TranslationIn(string code) =>
        Translations.TryGetValue(code, out var translation) && translation.State != TranslationState.Missing
            ? translation.Text
            : null;

    /// <summary>What a reader of the language sees: the translation, or the source where there is none.</summary>
    public string In(string code) => TranslationIn(code) ?? Source;
}
