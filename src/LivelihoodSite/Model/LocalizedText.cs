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

/// <summary>A text in one other language.</summary>
/// <param name="Code">The language.</param>
/// <param name="Text">The translation.</param>
/// <param name="State">How it stands to its source.</param>
public readonly record struct TranslatedText(string Code, string Text, TranslationState State);

/// <summary>A text of the source language with its translations.</summary>
/// <param name="Source">The source text; never null, may be empty only where the source is silent.</param>
/// <param name="Translations">In ordinal order of their codes, one a language; a language without one is not translated.</param>
public sealed record LocalizedText(string Source, ImmutableArray<TranslatedText> Translations)
{
    /// <summary>A text nobody has translated.</summary>
    public LocalizedText(string source)
        : this(source, []) { }

    /// <summary>A copy with the given translation.</summary>
    public LocalizedText With(string code, string text, TranslationState state = TranslationState.Current) =>
        this with
        {
            Translations =
            [
                .. Translations
                    .Where(translation => translation.Code != code)
                    .Append(new TranslatedText(code, text, state))
                    .OrderBy(translation => translation.Code, StringComparer.Ordinal),
            ],
        };

    /// <summary>A copy with other words in all languages; the text itself where they are the same.</summary>
    public LocalizedText Map(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var source = change(Source);
        var translations = Translations.Select(each => each with { Text = change(each.Text) }).ToImmutableArray();
        return source == Source && translations.SequenceEqual(Translations) ? this : new(source, translations);
    }

    /// <summary>The state in a language other than the source language.</summary>
    public TranslationState StateIn(string code) => Find(code)?.State ?? TranslationState.Missing;

    /// <summary>The translation, current or stale, or null where there is none.</summary>
    public string? TranslationIn(string code) =>
        Find(code) is { State: not TranslationState.Missing } translation ? translation.Text : null;

    /// <summary>What a reader of the language sees: the translation, or the source where there is none.</summary>
    public string In(string code) => TranslationIn(code) ?? Source;

    private TranslatedText? Find(string code)
    {
        foreach (var translation in Translations)
        {
            if (translation.Code == code)
            {
                return translation;
            }
        }

        return null;
    }
}
