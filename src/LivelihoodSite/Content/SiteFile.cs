using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>site.yml: the site and the words for statuses that an office adds to the built-in table.</summary>
public sealed record SiteFile(Site Site, IReadOnlyDictionary<string, StatusCode> Statuses)
{
    public const string Path = "input/site.yml";

    private static readonly IReadOnlyList<Language> DefaultLanguages =
    [
        new("zh", "zh-Hans", "中文"),
        new("en", "en", "English"),
    ];

    /// <summary>Reads input/site.yml; null when a finding stops it.</summary>
    public static SiteFile? Read(SiteFolder folder, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        var own = new DiagnosticBag();
        SiteFile? file = null;
        if (folder.ReadText(Path, own) is { } text && YamlReader.ReadMapping(text, Path, 1, own) is { } mapping)
        {
            file = Read(new YamlFields(mapping, Path, ContentFileKind.Site, own), folder);
        }

        findings.AddRange(own.Items);
        return own.HasErrors ? null : file;
    }

    private static SiteFile? Read(YamlFields fields, SiteFolder folder)
    {
        var languages = fields.Node("languages") is null ? DefaultLanguages : ReadLanguages(fields);
        if (languages.Count == 0)
        {
            return null;
        }

        var name = fields.Localized("name", languages);
        if (name is null)
        {
            fields.Findings.Error(
                "LS0405",
                fields.Path,
                fields.LineOf("name"),
                1,
                "“name” is missing.",
                "Add the name of the site."
            );
        }

        var untranslated = fields.Text("untranslated");
        if (untranslated is not (null or "notice" or "error"))
        {
            fields.Wrong<object>(fields.Node("untranslated")!, "untranslated", "notice or error");
        }

        var verdicts = fields.Text("verdicts");
        if (verdicts is not (null or "hide" or "show"))
        {
            fields.Wrong<object>(fields.Node("verdicts")!, "verdicts", "hide or show");
        }

        var paper = fields.Text("paper");
        if (paper is not null && PaperSizes.FromName(paper) is null)
        {
            fields.Wrong<object>(fields.Node("paper")!, "paper", "a4 or letter");
        }

        var parts = fields.Text("parts");
        if (parts is not (null or "all" or "pages"))
        {
            fields.Wrong<object>(fields.Node("parts")!, "parts", "all or pages");
        }

        var (kind, pagesFolder) = ReadKind(fields);
        var site = new Site(
            name ?? new LocalizedText(""),
            ReadBaseUrl(fields),
            fields.Boolean("published") ?? false,
            languages,
            fields.Localized("publisher", languages),
            fields.Localized("contact", languages),
            fields.Localized("licence", languages),
            untranslated is "error"
        )
        {
            Kind = kind,
            PagesFolder = pagesFolder,
            HidesVerdicts = verdicts is "hide",
            HasPagesOnly = parts is "pages",
            Government = GovernmentFields.Read(fields, languages, folder),
            ColumnType = GovernmentFields.ReadColumnType(fields),
            Keywords = GovernmentFields.ReadKeywords(fields, languages),
            Host = HostFields.Read(fields, folder),
            Paper = paper is null ? PaperSize.A4 : PaperSizes.FromName(paper) ?? PaperSize.A4,
            Chromium = fields.Text("chromium"),
            Precompress = fields.Boolean("precompress") ?? false,
        };
        var statuses = ReadStatuses(fields);
        fields.Finish();
        return new SiteFile(site, statuses);
    }

    private static (SiteKind Kind, string PagesFolder) ReadKind(YamlFields fields)
    {
        const string Default = "input/pages";
        var kind = fields.Text("kind");
        if (kind is not (null or "report" or "pages"))
        {
            fields.Wrong<object>(fields.Node("kind")!, "kind", "report or pages");
        }

        var pages = fields.Text("pages");
        if (kind is not "pages" || pages is null)
        {
            return (kind is "pages" ? SiteKind.Pages : SiteKind.Report, Default);
        }

        if (
            System.IO.Path.IsPathRooted(pages)
            || pages.Contains('\\', StringComparison.Ordinal)
            || pages.Split('/').Any(part => part is "" or "..")
        )
        {
            fields.Wrong<object>(fields.Node("pages")!, "pages", "a folder of the site, such as input/pages, or .");
            return (SiteKind.Pages, Default);
        }

        return (SiteKind.Pages, pages is "." ? "" : pages);
    }

    private static List<Language> ReadLanguages(YamlFields fields)
    {
        var languages = new List<Language>();
        foreach (var item in fields.Maps("languages"))
        {
            var code = Tag(item, "code", "letters and digits joined by single hyphens, such as en");
            var tag = Tag(item, "tag", "a language tag such as zh-Hans or en");
            var name = item.RequiredText("name");
            item.Finish();
            if (code is not null && tag is not null && name is not null)
            {
                languages.Add(new Language(code, tag, name));
            }
        }

        return languages;
    }

    // The code names folders; the tag goes into lang attributes.
    private static string? Tag(YamlFields fields, string key, Message expected) =>
        fields.RequiredText(key) is not { } text ? null
        : text.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) ? text
        : fields.Wrong<string>(fields.Node(key)!, key, expected);

    private static string? ReadBaseUrl(YamlFields fields)
    {
        var text = fields.Text("base_url");
        if (text is null)
        {
            return null;
        }

        if (
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0
        )
        {
            return uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
        }

        return fields.Wrong<string>(
            fields.Node("base_url")!,
            "base_url",
            "an address such as https://example.org/a/b/"
        );
    }

    private static Dictionary<string, StatusCode> ReadStatuses(YamlFields fields)
    {
        var statuses = new Dictionary<string, StatusCode>(StringComparer.Ordinal);
        if (fields.Map("statuses") is { } map)
        {
            foreach (var entry in map.Mapping.Entries)
            {
                if (map.Text(entry.Key.Value) is { } name && StatusCodes.FromName(name) is { } code)
                {
                    statuses[entry.Key.Value] = code;
                }
                else
                {
                    map.Wrong<object>(entry.Value, entry.Key.Value, $"one of {Message.List(StatusCodes.All)}");
                }
            }
        }

        return statuses;
    }
}
