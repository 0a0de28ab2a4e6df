using System.Globalization;
using System.Text;

namespace LivelihoodSite.Model;

/// <summary>A language in which the program speaks to the people who use it; pages have languages of their own.</summary>
/// <param name="code"><c>en</c> or <c>zh</c>.</param>
/// <param name="sentences">The translation of each English form; a form that is not in it is said in English.</param>
public sealed class MessageLanguage(string code, IReadOnlyDictionary<string, string> sentences)
{
    /// <summary>The language in which the sentences are written in the code.</summary>
    public static MessageLanguage English { get; } = new("en", new Dictionary<string, string>(StringComparer.Ordinal));

    private static readonly Lazy<MessageLanguage> ReadChinese = new(() =>
        new MessageLanguage("zh", ReadEmbedded("zh"))
    );

    /// <summary>Chinese, from Model/Messages/zh.po.</summary>
    public static MessageLanguage Chinese => ReadChinese.Value;

    /// <summary>The codes of all languages.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["zh", "en"];

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    public string Code => code;

    /// <summary>The language of a code; English for one that is not known.</summary>
    public static MessageLanguage Of(string code) =>
        string.Equals(code, "zh", StringComparison.Ordinal) ? Chinese : English;

    /// <summary>The sentence in this language, with the gaps filled.</summary>
    public string Say(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var form = sentences.TryGetValue(message.Format, out var translated) ? translated : message.Format;
        return form.AsSpan().ContainsAny('{', '}') ? Fill(form, message.Arguments) : form;
    }

    /// <summary>The sentence, or null for none.</summary>
    public string? SayOrNull(Message? message) => message is null ? null : Say(message);

    private static IReadOnlyDictionary<string, string> ReadEmbedded(string code)
    {
        using var stream = typeof(MessageLanguage).Assembly.GetManifestResourceStream($"messages/{code}.po")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return MessageFile.Read(reader.ReadToEnd());
    }

    // Braces are doubled where they are meant; gaps hold a number only. A form of another shape stands as it is.
    private string Fill(string form, IReadOnlyList<object> arguments)
    {
        var text = new StringBuilder(form.Length + 32);
        for (var at = 0; at < form.Length; at++)
        {
            var sign = form[at];
            if (sign is '{' or '}' && at + 1 < form.Length && form[at + 1] == sign)
            {
                at++;
            }
            else if (
                sign == '{'
                && form.IndexOf('}', at) is var end and > 0
                && int.TryParse(
                    form.AsSpan(at + 1, end - at - 1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number < arguments.Count
            )
            {
                text.Append(arguments[number] is Message sentence ? Say(sentence) : arguments[number]);
                at = end;
                continue;
            }

            text.Append(sign);
        }

        return text.ToString();
    }
}
