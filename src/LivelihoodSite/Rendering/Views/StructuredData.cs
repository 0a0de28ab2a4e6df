using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Views;

/// <summary>
/// The data block of a page: schema.org as JSON-LD. Everything in it is named by its address, so it is left out without
/// base_url; a fact that nobody gave is left out, too.
/// </summary>
internal static class StructuredData
{
    // "<", ">" and "&" stay escaped, so that no text can end the script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Used again for page after page of a thread.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? room;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>The block of the first page of the site; null on the other root pages and without base_url.</summary>
    public static Html? OfRoot(Site site, string address) =>
        site.BaseUrl is { } baseUrl && address is Addresses.RootIndex
            ? Write(writer =>
            {
                writer.WriteString("@type", "WebSite");
                writer.WriteString("@id", baseUrl);
                writer.WriteString("url", baseUrl);
                writer.WriteString("name", site.Name.Source);
                writer.WriteStartArray("inLanguage");
                foreach (var language in site.Languages)
                {
                    writer.WriteStringValue(language.Tag);
                }

                writer.WriteEndArray();
                WriteOrganisation(writer, "publisher", site.Publisher?.Source);
            })
            : null;

    /// <summary>The block of a page across editions, or null without base_url.</summary>
    public static Html? OfCollection(TextScope scope, string title, string description) =>
        scope.Site.BaseUrl is { } baseUrl
            ? Write(writer =>
            {
                var own = baseUrl + scope.Address;
                writer.WriteString("@type", "CollectionPage");
                writer.WriteString("@id", own);
                writer.WriteString("url", own);
                writer.WriteString("name", title);
                writer.WriteString("description", description);
                writer.WriteString("inLanguage", scope.Language.Tag);
                writer.WriteStartObject("isPartOf");
                writer.WriteString("@type", "WebSite");
                writer.WriteString("@id", baseUrl);
                writer.WriteString("name", scope.Read(scope.Site.Name));
                writer.WriteEndObject();
                WriteOrganisation(writer, "publisher", scope.ReadOrNull(scope.Site.Publisher));
                WriteLicence(writer, scope.ReadOrNull(scope.Site.Licence));
            })
            : null;

    /// <summary>Adds an authority; nothing where nobody named it.</summary>
    public static void WriteOrganisation(Utf8JsonWriter writer, string name, string? organisation)
    {
        if (organisation is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("@type", "GovernmentOrganization");
            writer.WriteString("name", organisation);
            writer.WriteEndObject();
        }
    }

    /// <summary>Adds the licence, by its address where it is one; nothing where there is none.</summary>
    public static void WriteLicence(Utf8JsonWriter writer, string? licence)
    {
        if (licence is null)
        {
            return;
        }

        if (Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            writer.WriteString("license", licence);
            return;
        }

        writer.WriteStartObject("license");
        writer.WriteString("@type", "CreativeWork");
        writer.WriteString("name", licence);
        writer.WriteEndObject();
    }

    /// <summary>A block.</summary>
    /// <param name="members">Writes what is in it.</param>
    public static Html Write(Action<Utf8JsonWriter> members)
    {
        var bytes = room ??= new ArrayBufferWriter<byte>(1 << 12);
        bytes.ResetWrittenCount();
        var json = writer ??= new Utf8JsonWriter(bytes, Options);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        members(json);
        json.WriteEndObject();
        json.Flush();
        return new Html(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }
}
