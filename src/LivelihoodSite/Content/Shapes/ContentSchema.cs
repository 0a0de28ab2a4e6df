using System.Text.Encodings.Web;
using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Shapes;

/// <summary>
/// The keys of a kind of file as a JSON Schema (draft-07, which the YAML extension of VS Code reads), with what each is for
/// in English and Chinese. A file that the readers take fits it; a key that they refuse does not.
/// </summary>
public static class ContentSchema
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The name of the file that the schema is written to.</summary>
    public static string FileNameOf(ContentFileKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return $"{kind.Name}.schema.json";
    }

    /// <summary>The schema as UTF-8 text, ended by a line break.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="languages">The languages of the site, that of the reports first: their codes are keys, too.</param>
    public static byte[] Write(ContentFileKind kind, IReadOnlyList<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(languages);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", kind.Shown.ToString());
            json.WriteString("description", $"{kind.English} {kind.Chinese}");
            new Writer(json, languages).WriteKeys(kind.Keys);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private sealed class Writer(Utf8JsonWriter json, IReadOnlyList<Language> languages)
    {
        public void WriteKeys(KeySet keys)
        {
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var key in keys.Keys)
            {
                json.WriteStartObject(key.Name);
                json.WriteString("description", $"{key.English}\n{key.Chinese}");
                WriteShape(key.Value, isEmptyAllowed: !key.IsRequired);
                json.WriteEndObject();
            }

            WriteLanguages(keys);
            json.WriteEndObject();
            WriteRequired(keys);
            if (keys.Rest is null)
            {
                json.WriteBoolean("additionalProperties", false);
                return;
            }

            json.WriteStartObject("additionalProperties");
            WriteShape(keys.Rest, isEmptyAllowed: false);
            json.WriteEndObject();
        }

        private void WriteLanguages(KeySet keys)
        {
            var codes = keys.Languages switch
            {
                LanguageKeys.All => languages,
                LanguageKeys.Translations => languages.Skip(1),
                _ => [],
            };
            foreach (var language in codes)
            {
                json.WriteStartObject(keys.LanguagePrefix + language.Code);
                json.WriteString("description", language.Name);
                WriteShape(Shape.Text, isEmptyAllowed: !keys.NeedsSource || language.Code != languages[0].Code);
                json.WriteEndObject();
            }
        }

        private void WriteRequired(KeySet keys)
        {
            IReadOnlyList<string> required =
            [
                .. keys.Keys.Where(key => key.IsRequired).Select(key => key.Name),
                .. keys.NeedsSource ? [languages[0].Code] : Array.Empty<string>(),
            ];
            if (required.Count > 0)
            {
                WriteTexts("required", required);
            }
        }

        private void WriteShape(Shape shape, bool isEmptyAllowed)
        {
            switch (shape)
            {
                case TextShape { Choices.Count: > 0 } text:
                    json.WriteStartArray("enum");
                    foreach (var word in text.Choices)
                    {
                        json.WriteStringValue(word);
                    }

                    if (isEmptyAllowed)
                    {
                        json.WriteNullValue();
                    }

                    json.WriteEndArray();
                    break;
                case TextShape { Pattern: { } pattern }:
                    WriteType(isEmptyAllowed, "string");
                    json.WriteString("pattern", pattern);
                    break;
                // YAML takes 12 for a number and true for a truth; here both are words of people.
                case TextShape:
                    WriteType(isEmptyAllowed, "string", "number", "boolean");
                    if (!isEmptyAllowed)
                    {
                        json.WriteNumber("minLength", 1);
                    }

                    break;
                case NumberShape { IsWhole: true }:
                    WriteType(isEmptyAllowed, "integer");
                    json.WriteNumber("minimum", 1);
                    break;
                case NumberShape:
                    WriteType(isEmptyAllowed, "number");
                    break;
                case BooleanShape:
                    WriteType(isEmptyAllowed, "boolean");
                    break;
                case DateShape date:
                    WriteType(isEmptyAllowed, "string");
                    json.WriteString(
                        "pattern",
                        date.HasTime
                            ? "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$"
                            : "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
                    );
                    break;
                case ListShape list:
                    WriteType(isEmptyAllowed, "array");
                    json.WriteStartObject("items");
                    WriteShape(list.Item, isEmptyAllowed: list.Item is TextShape);
                    json.WriteEndObject();
                    break;
                default:
                    WriteMaps(shape, isEmptyAllowed);
                    break;
            }
        }

        private void WriteMaps(Shape shape, bool isEmptyAllowed)
        {
            if (shape is MapShape map && !isEmptyAllowed)
            {
                WriteKeys(map.Keys);
                return;
            }

            json.WriteStartArray("anyOf");
            foreach (var part in shape is EitherShape either ? either.Shapes : [shape])
            {
                json.WriteStartObject();
                WriteShape(part, isEmptyAllowed: false);
                json.WriteEndObject();
            }

            if (isEmptyAllowed)
            {
                json.WriteStartObject();
                json.WriteString("type", "null");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void WriteType(bool isEmptyAllowed, params IReadOnlyList<string> types)
        {
            IReadOnlyList<string> all = isEmptyAllowed ? [.. types, "null"] : types;
            if (all.Count == 1)
            {
                json.WriteString("type", all[0]);
            }
            else
            {
                WriteTexts("type", all);
            }
        }

        private void WriteTexts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }
}
