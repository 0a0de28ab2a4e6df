using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>File names that end in a language: <c>02-inclusive-places.zh.md</c>.</summary>
internal static class LanguageSuffix
{
    /// <summary>The name without folder, language and ending, and the language (empty when there is none).</summary>
    public static (string Name, string Code) Split(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }

    /// <summary>The same file in another language.</summary>
    public static string WithLanguage(string path, string code) =>
        $"{path[..path.LastIndexOf('/')]}/{Split(path).Name}.{code}.md";

    public static Message Hint(IReadOnlyList<Language> languages) =>
        $"End it in {Message.Either(languages.Select(language => $".{language.Code}.md"))}.";
}
