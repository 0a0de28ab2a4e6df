using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>government</c>, <c>column_type</c> and <c>keywords</c> of site.yml. Nothing is ever filled in.</summary>
internal static class GovernmentFields
{
    /// <summary>The key of the facts in site.yml.</summary>
    public const string Key = "government";

    /// <summary>The facts under <c>government</c>; each is null where it is empty.</summary>
    public static Government Read(YamlFields fields, IReadOnlyList<Language> languages, SiteFolder folder)
    {
        if (fields.Map(Key) is not { } map)
        {
            return Government.Unknown;
        }

        var government = new Government(
            ReadSiteIdCode(map),
            map.Localized("organiser", languages),
            map.Localized("operator", languages),
            Filled(map.Text("telephone")),
            ReadEmail(map),
            map.Localized("address", languages),
            Filled(map.Text("icp")),
            ReadPolice(map),
            ReadBadge(map, folder),
            ReadAddress(map, "error_report")
        );
        map.Finish();
        return government;
    }

    /// <summary>The kind of the columns; the default where none is given.</summary>
    public static string ReadColumnType(YamlFields fields)
    {
        var type = fields.Text("column_type");
        return type is null ? ColumnTypes.Default
            : ColumnTypes.All.Contains(type, StringComparer.Ordinal) ? type
            : fields.Wrong<string>(
                fields.Node("column_type")!,
                "column_type",
                $"one of {Message.List(ColumnTypes.All)}"
            ) ?? ColumnTypes.Default;
    }

    /// <summary>Key words: a list whose items are texts of the source language, or maps of languages.</summary>
    public static IReadOnlyList<LocalizedText> ReadKeywords(YamlFields fields, IReadOnlyList<Language> languages)
    {
        var keywords = new List<LocalizedText>();
        foreach (var item in fields.Items("keywords"))
        {
            if (item is YamlMapping mapping)
            {
                var map = fields.Inner(mapping, "keywords");
                if (LocalizedFields.FromOpenMap(map, languages) is { } keyword)
                {
                    keywords.Add(keyword);
                }

                map.Finish();
            }
            else if (item is YamlScalar { IsNull: false } scalar)
            {
                keywords.Add(new LocalizedText(scalar.Value));
            }
            else
            {
                _ = fields.Wrong<object>(item, "keywords", "a list of words");
            }
        }

        return keywords;
    }

    private static string? ReadSiteIdCode(YamlFields map)
    {
        var code = Filled(map.Text("site_id_code"));
        return code is null || IsSiteIdCode(code)
            ? code
            : map.Wrong<string>(
                map.Node("site_id_code")!,
                "site_id_code",
                "“bm” and 8 digits, or 10 digits, as the register of government sites gives it"
            );
    }

    private static bool IsSiteIdCode(string code) =>
        code.Length == 10 && code[(code.StartsWith("bm", StringComparison.Ordinal) ? 2 : 0)..].All(char.IsAsciiDigit);

    private static string? ReadEmail(YamlFields map)
    {
        var email = Filled(map.Text("email"));
        return email is null || (email.IndexOf('@', StringComparison.Ordinal) > 0 && !email.Any(char.IsWhiteSpace))
            ? email
            : map.Wrong<string>(map.Node("email")!, "email", "a mail address");
    }

    private static PoliceRecord? ReadPolice(YamlFields map)
    {
        if (map.Node("police") is YamlScalar scalar)
        {
            return Filled(scalar.Value) is { } number ? new PoliceRecord(number, null) : null;
        }

        if (map.Map("police") is not { } police)
        {
            return null;
        }

        var record = Filled(police.Text("number"));
        var url = ReadAddress(police, "url");
        police.Finish();
        return record is null ? null : new PoliceRecord(record, url);
    }

    private static Badge? ReadBadge(YamlFields map, SiteFolder folder)
    {
        if (map.Map("badge") is not { } badge)
        {
            return null;
        }

        var image = SiteImages.Read(badge, "image", folder);
        var url = ReadAddress(badge, "url");
        badge.Finish();
        return image is null ? null : new Badge(image, url);
    }

    private static string? ReadAddress(YamlFields map, string key)
    {
        var text = Filled(map.Text(key));
        return
            text is null
            || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? text
            : map.Wrong<string>(map.Node(key)!, key, "an address that begins with https:// or http://");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
