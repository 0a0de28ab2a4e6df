using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LivelihoodSite.Benchmarks.Engines;

/// <summary>What a page of ours says, taken apart for the templates of another generator.</summary>
internal sealed class EnginePage
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string path;
    private readonly IDocument page;

    private EnginePage(string path, IDocument page)
    {
        this.path = path;
        this.page = page;
    }

    public static EnginePage Of(string path, string html) => new(path, new HtmlParser().ParseDocument(html));

    /// <summary>project, category, or another kind, whose body is handed over whole.</summary>
    public string Kind => page.Body!.ClassName?.Split('-', 2)[1] ?? "";

    /// <summary>The folder and language whose frame the page has.</summary>
    public string Frame => string.Join('-', path.Split('/')[..2]);

    public string Body => page.Body!.InnerHtml;

    /// <summary>The parts of the frame that are the same on all project and category pages of an edition and language.</summary>
    public IReadOnlyDictionary<string, string> FrameParts()
    {
        var masthead = page.QuerySelector("header.masthead")!.OuterHtml;
        var languages = page.QuerySelector("nav.languages")!.OuterHtml;
        var at = masthead.IndexOf(languages, StringComparison.Ordinal);
        var footer = page.QuerySelector("footer.colophon .wrap")!;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skip"] = page.QuerySelector("a.skip")!.OuterHtml,
            ["before"] = masthead[..at],
            ["after"] = masthead[(at + languages.Length)..],
            ["site"] = page.QuerySelector("meta[name=SiteName]")!.GetAttribute("content")!,
            ["footer"] = footer.QuerySelector("nav")!.OuterHtml + footer.QuerySelector("dl")!.OuterHtml,
        };
    }

    /// <summary>Title, excerpt and figures of each project by its link, as the page of a category lists them.</summary>
    public IEnumerable<(string Href, Action<Utf8JsonWriter> Write)> Cards() =>
        page.QuerySelectorAll("ol.cards > li")
            .Select(card => (card.QuerySelector("h3 a")!.GetAttribute("href")!, Card(card)));

    /// <summary>The front matter: a key a line, values as JSON, which is YAML as well.</summary>
    public string FrontMatter(string layout, int weight, Action<Utf8JsonWriter>? card)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("url", "/" + path);
            json.WriteString("permalink", "/" + path);
            json.WriteString("layout", layout);
            json.WriteNumber("weight", weight);
            json.WriteString("section_key", path[..Math.Max(path.LastIndexOf('/'), 0)]);
            Head(json);
            if (Kind is "project" or "category")
            {
                Frames(json);
            }

            if (Kind is "project")
            {
                Project(json);
                card?.Invoke(json);
            }
            else if (Kind is "category")
            {
                json.WriteString("eyebrow", Text("p.eyebrow"));
                json.WriteString("lead", Text("p.lead"));
                json.WriteString("summary", page.QuerySelector("p.summary")!.InnerHtml);
            }

            json.WriteEndObject();
        }

        var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        using var read = JsonDocument.Parse(text);
        return string.Concat(
            read.RootElement.EnumerateObject().Select(one => $"{one.Name}: {one.Value.GetRawText()}\n")
        );
    }

    private void Head(Utf8JsonWriter json)
    {
        json.WriteString("title", Text("h1"));
        json.WriteString("head", page.Title);
        json.WriteString("lang", page.DocumentElement.GetAttribute("lang"));
        json.WriteString("description", page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
        Pairs(
            json,
            "labels",
            page.QuerySelectorAll("meta[name]").Where(meta => char.IsUpper(meta.GetAttribute("name")![0])),
            "name",
            "content"
        );
        Pairs(json, "alternates", page.QuerySelectorAll("link[rel=alternate][hreflang]"), "hreflang", "href");
        Pairs(json, "styles", page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]"), "rel", "href");
        json.WriteString("canonical", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        json.WriteString("boot", page.QuerySelector("head script[src]")?.GetAttribute("src"));
    }

    private void Frames(Utf8JsonWriter json)
    {
        json.WriteString("frame", Frame);
        json.WriteString("language", page.DocumentElement.GetAttribute("lang") is "en" ? "en" : "zh");
        json.WriteString("other_href", page.QuerySelector("nav.languages a")!.GetAttribute("href"));
        json.WriteString("source_href", page.QuerySelector("p.prevails a")?.GetAttribute("href"));
        Links(json, "crumbs", page.QuerySelectorAll("nav.crumbs a"));
        Link(json, "previous", page.QuerySelector("li.previous a"));
        Link(json, "next", page.QuerySelector("li.next a"));
        json.WriteString("address", Text("p.address .path"));
    }

    private void Project(Utf8JsonWriter json)
    {
        json.WriteString("eyebrow", Text("p.eyebrow"));
        Texts(json, "commitment", page.QuerySelectorAll("section.promise p.verbatim"));
        Status(json, page.QuerySelector("p.stated .status")!);
        json.WriteString("original", Text("p.stated .original"));
        json.WriteStartArray("measures");
        foreach (var measure in page.QuerySelectorAll("div.measure table"))
        {
            json.WriteStartObject();
            json.WriteString("name", measure.QuerySelector("caption")!.TextContent);
            json.WriteStartArray("rows");
            foreach (var row in measure.QuerySelectorAll("tr"))
            {
                json.WriteStartObject();
                json.WriteString("name", row.QuerySelector("th")!.TextContent);
                json.WriteString("value", row.QuerySelector("td")!.TextContent);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("compared", page.QuerySelector("div.measure") is not null);
        Definitions(json, "facts", page.QuerySelectorAll("article > dl.facts > div"));
        json.WriteString("source_summary", Text("section.source summary"));
        json.WriteStartArray("source_lines");
        foreach (var line in page.QuerySelectorAll("section.source li"))
        {
            json.WriteStartObject();
            json.WriteString("number", line.GetAttribute("value"));
            json.WriteString("text", line.TextContent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var item in page.QuerySelectorAll("section.related li"))
        {
            json.WriteStartObject();
            json.WriteString("href", item.QuerySelector("a")!.GetAttribute("href"));
            json.WriteString("text", item.QuerySelector("a")!.TextContent);
            Status(json, item.QuerySelector(".status")!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Definitions(json, "info", page.QuerySelectorAll("section.page-info dl > div"));
        json.WriteString("changes_href", page.QuerySelector("section.page-info p.actions a")!.GetAttribute("href"));
    }

    private static Action<Utf8JsonWriter> Card(IElement card) =>
        json =>
        {
            Texts(json, "excerpt", card.QuerySelectorAll("p.excerpt"));
            json.WriteString("more", card.QuerySelector("p.more a")?.TextContent);
            json.WriteStartArray("small");
            foreach (var line in card.QuerySelectorAll("p.verdict-line"))
            {
                json.WriteStartObject();
                json.WriteString("name", line.PreviousElementSibling!.TextContent);
                json.WriteString("text", line.TextContent.Trim());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        };

    private static void Status(Utf8JsonWriter json, IElement status)
    {
        json.WriteString("group", status.ClassList[1]);
        json.WriteBoolean("exceeded", status.InnerHtml.Contains("M8 12.2", StringComparison.Ordinal));
        json.WriteString("status", status.TextContent);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<IElement> elements)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStringValue(element.TextContent);
        }

        json.WriteEndArray();
    }

    private static void Pairs(
        Utf8JsonWriter json,
        string name,
        IEnumerable<IElement> elements,
        string first,
        string second
    )
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            json.WriteString("name", element.GetAttribute(first));
            json.WriteString("value", element.GetAttribute(second));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Definitions(Utf8JsonWriter json, string name, IEnumerable<IElement> elements)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            json.WriteString("name", element.QuerySelector("dt")!.TextContent);
            json.WriteString("value", element.QuerySelector("dd")!.TextContent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Links(Utf8JsonWriter json, string name, IEnumerable<IElement> links)
    {
        json.WriteStartArray(name);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("href", link.GetAttribute("href"));
            json.WriteString("text", link.TextContent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, string name, IElement? link)
    {
        if (link is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("href", link.GetAttribute("href"));
            json.WriteString("text", link.QuerySelector(".name")!.TextContent);
            json.WriteEndObject();
        }
    }

    private string Text(string selector) => page.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
