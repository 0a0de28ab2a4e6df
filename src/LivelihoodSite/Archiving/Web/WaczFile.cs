using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LivelihoodSite.Archiving.Zip;

namespace LivelihoodSite.Archiving.Web;

/// <summary>What a web archive says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Software">What made it.</param>
/// <param name="Date">The day of the freeze.</param>
/// <param name="BaseUrl">Where the edition stands, with the last slash.</param>
/// <param name="MainPage">Its first page, relative to that.</param>
internal sealed record WaczDescription(
    string Title,
    string Description,
    string Software,
    DateOnly Date,
    string BaseUrl,
    string MainPage
)
{
    /// <summary>The beginning of that day, UTC, as WARC writes it.</summary>
    public string Moment => Date.ToString("yyyy-MM-dd", null) + "T00:00:00Z";
}

/// <summary>
/// A WACZ 1.1.1 file of the pages of an edition: a WARC file with its index and the list of pages, in one ZIP file. Web archives
/// and ReplayWeb.page open it.
/// </summary>
internal static class WaczFile
{
    /// <summary>What the format and this program call the parts.</summary>
    public const string Package = "datapackage.json";

    public const string PackageDigest = "datapackage-digest.json";
    public const string Warc = "archive/" + WarcFile.Name;
    public const string Index = "indexes/index.cdx";
    public const string Pages = "pages/pages.jsonl";

    /// <summary>The authority of an edition whose site has no address: reserved by RFC 2606, so that it never leads anywhere.</summary>
    public const string NoAddress = "http://edition.invalid/";

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>The bytes of the file.</summary>
    /// <param name="files">The files of the edition, relative to the base address.</param>
    public static byte[] Write(IReadOnlyList<PackageFile> files, WaczDescription about)
    {
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var warc = WarcFile.Write(
            [.. ordered.Select(file => (UrlOf(about.BaseUrl, file.Path), file.Bytes))],
            about.Moment,
            [
                ("software", about.Software),
                ("format", "WARC File Format 1.1"),
                ("isPartOf", about.Title),
                ("description", about.Description),
            ]
        );
        List<PackageFile> parts =
        [
            new(Warc, warc.Bytes),
            new(Index, IndexOf(warc, about)),
            new(Pages, PagesOf(ordered, about)),
        ];
        var package = PackageOf(parts, about);
        parts.Add(new PackageFile(Package, package));
        parts.Add(new PackageFile(PackageDigest, DigestOf(package)));
        using var output = new MemoryStream();
        ZipFileWriter.Write(output, parts);
        return output.ToArray();
    }

    /// <summary>The address of a file.</summary>
    public static string UrlOf(string baseUrl, string path) =>
        baseUrl + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static byte[] IndexOf(WarcFile warc, WaczDescription about)
    {
        var stamp = about.Date.ToString("yyyyMMdd", null) + "000000";
        var lines = warc
            .Entries.Select(entry =>
                $"{SortKeyOf(entry.Url)} {stamp} "
                + Json(
                    OneLine,
                    json =>
                    {
                        json.WriteString("url", entry.Url);
                        json.WriteString("mime", entry.MediaType.Split(';')[0]);
                        json.WriteString("status", "200");
                        json.WriteString("digest", WarcFile.Digest(entry.Sha256));
                        json.WriteString("length", entry.Length.ToString(null, null));
                        json.WriteString("offset", entry.Offset.ToString(null, null));
                        json.WriteString("filename", WarcFile.Name);
                    }
                )
            )
            .Order(StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>The host from right to left, then the path (SURT): <c>cn,gov,example)/2019/index.html</c>.</summary>
    private static string SortKeyOf(string url)
    {
        var address = new Uri(url);
        var host = string.Join(',', address.IdnHost.Split('.').Reverse());
        var port = address.IsDefaultPort ? "" : $":{address.Port.ToString(null, null)}";
        return $"{host}{port}){address.PathAndQuery}".ToLowerInvariant();
    }

    private static byte[] PagesOf(IEnumerable<PackageFile> files, WaczDescription about)
    {
        var text = new StringBuilder();
        text.Append(
            Json(
                OneLine,
                json =>
                {
                    json.WriteString("format", "json-pages-1.0");
                    json.WriteString("id", "pages");
                    json.WriteString("title", about.Title);
                }
            )
        );
        text.Append('\n');
        foreach (var page in files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var url = UrlOf(about.BaseUrl, page.Path);
            text.Append(
                Json(
                    OneLine,
                    json =>
                    {
                        json.WriteString("id", NameUuid.Of($"page {about.Moment} {url}"));
                        json.WriteString("url", url);
                        json.WriteString("ts", about.Moment);
                        json.WriteString("title", TitleOf(Encoding.UTF8.GetString(page.Bytes.Span)));
                    }
                )
            );
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string TitleOf(string html)
    {
        const string Opening = "<title>";
        var start = html.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var end = html.IndexOf("</title>", StringComparison.Ordinal);
        return start >= Opening.Length && end > start ? WebUtility.HtmlDecode(html[start..end]) : "";
    }

    private static byte[] PackageOf(IEnumerable<PackageFile> parts, WaczDescription about) =>
        Encoding.UTF8.GetBytes(
            Json(
                Indented,
                json =>
                {
                    json.WriteString("profile", "data-package");
                    json.WriteString("wacz_version", "1.1.1");
                    json.WriteString("title", about.Title);
                    json.WriteString("description", about.Description);
                    json.WriteString("created", about.Moment);
                    json.WriteString("software", about.Software);
                    json.WriteString("mainPageUrl", UrlOf(about.BaseUrl, about.MainPage));
                    json.WriteString("mainPageDate", about.Moment);
                    json.WriteStartArray("resources");
                    foreach (var part in parts)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", part.Path[(part.Path.LastIndexOf('/') + 1)..]);
                        json.WriteString("path", part.Path);
                        json.WriteString("hash", WarcFile.Digest(ChecksumFile.HashOf(part.Bytes.Span)));
                        json.WriteNumber("bytes", part.Bytes.Length);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }
            ) + "\n"
        );

    private static byte[] DigestOf(byte[] package) =>
        Encoding.UTF8.GetBytes(
            Json(
                Indented,
                json =>
                {
                    json.WriteString("path", Package);
                    json.WriteString("hash", WarcFile.Digest(ChecksumFile.HashOf(package)));
                }
            ) + "\n"
        );

    private static string Json(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
