namespace LivelihoodSite.Rendering.Languages;

/// <summary>In which script a language is written; runs of another script are foreign words.</summary>
public enum WritingScript
{
    /// <summary>Chinese, simplified or traditional: the script alone cannot tell which.</summary>
    Han,

    /// <summary>Kana and Han together.</summary>
    Japanese,

    /// <summary>Hangul; Han characters may stand among it.</summary>
    Korean,

    Latin,

    /// <summary>Cyrillic, Arabic, Tibetan, Mongolian …</summary>
    Other,
}
