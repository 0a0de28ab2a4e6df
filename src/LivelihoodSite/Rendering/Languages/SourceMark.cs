using System.Buffers;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Languages;

/// <summary>
/// Text of the source language on a page in another, such as a title that nobody has translated or the word of the report
/// for a status. It travels through words and templates between two noncharacters of Unicode; <c>MarkedText</c>
/// makes an element with its <c>lang</c> of them, and drops them where HTML allows no element. So the language is right
/// even where the script tells nothing: simplified beside traditional Chinese, Chinese names in Japanese.
/// </summary>
public static class SourceMark
{
    /// <summary>Stands before the text.</summary>
    public const char Open = '\uFDD0';

    /// <summary>Stands behind the text.</summary>
    public const char Close = '\uFDD1';

    private static readonly SearchValues<char> Marks = SearchValues.Create(Open, Close);

    /// <summary>The text with its marks; one without a letter (%, 2019) belongs to every language.</summary>
    public static string Of(string text) => text.Any(char.IsLetter) ? $"{Open}{text}{Close}" : text;

    /// <summary>What a reader of the language sees of a text, marked where it is shown in the source language.</summary>
    internal static string Read(LocalizedText text, Language language, Language source) =>
        string.Equals(language.Code, source.Code, StringComparison.Ordinal)
            ? text.Source
            : text.TranslationIn(language.Code) ?? Of(text.Source);

    /// <summary>The text without its marks.</summary>
    public static string Strip(string text) =>
        IsIn(text) ? string.Concat(text.Where(letter => letter is not (Open or Close))) : text;

    /// <summary>Whether a text holds a mark.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Marks);
}
