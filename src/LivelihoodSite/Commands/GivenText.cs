using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>
/// Texts given as options, once for each language: <c>--district 某某区 --district en="Example District"</c>. One without a
/// language is that of the reports.
/// </summary>
/// <param name="languages">That of the reports first.</param>
/// <param name="questions">Asks for what was not given.</param>
/// <param name="terminal">Takes what is wrong.</param>
internal sealed class GivenText(IReadOnlyList<Language> languages, Questions questions, Terminal terminal)
{
    /// <summary>Reads one option.</summary>
    /// <param name="option">Its name, for messages.</param>
    /// <param name="values">As given; none asks for it in every language.</param>
    /// <param name="question">The question for a language.</param>
    /// <param name="text">The text; null where nobody gave one.</param>
    /// <param name="standard">The answer of an empty line, or null.</param>
    /// <returns>False when the values cannot be used, which has been told.</returns>
    public bool Read(
        string option,
        IReadOnlyList<string>? values,
        Func<Language, Message> question,
        out LocalizedText? text,
        LocalizedText? standard = null
    )
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (values is { Count: > 0 })
        {
            foreach (var value in values)
            {
                var (code, words) = Split(value);
                if (words.Length > 0 && !found.TryAdd(code, words))
                {
                    text = null;
                    terminal.Error.WriteLine($"{option} is given twice for {code}. Give one text for each language.");
                    return false;
                }
            }
        }
        else
        {
            Ask(question, standard, found);
        }

        if (found.Count > 0 && !found.ContainsKey(languages[0].Code))
        {
            text = null;
            terminal.Error.WriteLine($"{option} needs its text in {languages[0].Name}, too: {option} TEXT.");
            return false;
        }

        text = found.Count == 0 ? null : new LocalizedText(found[languages[0].Code]);
        foreach (var language in languages.Skip(1).Where(language => found.ContainsKey(language.Code)))
        {
            text = text!.With(language.Code, found[language.Code]);
        }

        return true;
    }

    private void Ask(Func<Language, Message> question, LocalizedText? standard, Dictionary<string, string> found)
    {
        foreach (var language in languages)
        {
            var isSource = language == languages[0];
            if (!isSource && found.Count == 0)
            {
                return;
            }

            var answer = questions.Ask(
                question(language),
                isSource ? standard?.Source : standard?.TranslationIn(language.Code)
            );
            if (answer is not null)
            {
                found.Add(language.Code, answer);
            }
        }
    }

    private (string Code, string Words) Split(string value)
    {
        var language = languages.FirstOrDefault(language =>
            value.StartsWith(language.Code + "=", StringComparison.Ordinal)
        );
        return language is null
            ? (languages[0].Code, value.Trim())
            : (language.Code, value[(language.Code.Length + 1)..].Trim());
    }
}
