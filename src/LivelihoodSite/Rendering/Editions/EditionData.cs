using System.Globalization;
using System.Text.Json;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The data block of a page of an edition; see <see cref="StructuredData"/>.</summary>
internal static class EditionData
{
    /// <summary>The block of a page of an edition, or null without base_url.</summary>
    public static Html? Of(PageScope scope, PageHead head) =>
        scope.Site.BaseUrl is { } baseUrl
            ? StructuredData.Write(writer => WritePage(writer, scope, head, baseUrl))
            : null;

    private static void WritePage(Utf8JsonWriter writer, PageScope scope, PageHead head, string baseUrl)
    {
        var own = scope.Permanent;
        writer.WriteString(
            "@type",
            head.Kind switch
            {
                "home" => "Report",
                "data" => "Dataset",
                "category" or "projects" => "CollectionPage",
                _ => "WebPage",
            }
        );
        writer.WriteString("@id", own);
        writer.WriteString("url", own);
        writer.WriteString("name", head.Kind is "data" ? DatasetName(scope, head) : head.Title);
        if (head.Description is { } description)
        {
            writer.WriteString("description", description);
        }

        writer.WriteString("inLanguage", scope.Language.Tag);
        WriteTranslations(writer, scope, head, baseUrl);
        WriteWhole(writer, scope, head, baseUrl);
        if (scope.Edition.Published is { } date)
        {
            writer.WriteString("datePublished", Timestamp(date, scope.Edition.PublishedTime));
        }

        StructuredData.WriteOrganisation(
            writer,
            "publisher",
            scope.ReadOrNull(scope.Edition.Publisher ?? scope.Site.Publisher)
        );
        StructuredData.WriteLicence(writer, scope.ReadOrNull(scope.Site.Licence));
        switch (head.Kind)
        {
            case "home":
                WriteCoverage(writer, scope);
                writer.WriteString("image", baseUrl + Addresses.ShareImage(scope.Edition));
                WriteReference(writer, "subjectOf", baseUrl + Addresses.Page(scope.Edition, scope.Language, "data"));
                break;
            case "data":
                WriteCoverage(writer, scope);
                WriteDownloads(writer, scope, baseUrl);
                break;
            case "category" or "project":
                WriteBreadcrumb(writer, scope, head, baseUrl);
                break;
        }
    }

    private static string DatasetName(PageScope scope, PageHead head) =>
        scope.EditionTitle + scope.Words["title_separator"] + head.Title;

    // The Chinese is the work; every other language is a translation of it.
    private static void WriteTranslations(Utf8JsonWriter writer, PageScope scope, PageHead head, string baseUrl)
    {
        if (!scope.IsSource)
        {
            WriteReference(writer, "translationOfWork", baseUrl + head.Versions[0]);
            return;
        }

        writer.WriteStartArray("workTranslation");
        for (var place = 1; place < scope.Site.Languages.Count; place++)
        {
            writer.WriteStartObject();
            writer.WriteString("@id", baseUrl + head.Versions[place]);
            writer.WriteString("inLanguage", scope.Site.Languages[place].Tag);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteWhole(Utf8JsonWriter writer, PageScope scope, PageHead head, string baseUrl)
    {
        writer.WriteStartObject("isPartOf");
        if (head.Kind is "home")
        {
            writer.WriteString("@type", "WebSite");
            writer.WriteString("@id", baseUrl);
            writer.WriteString("name", scope.Read(scope.Site.Name));
        }
        else
        {
            writer.WriteString("@type", "Report");
            writer.WriteString("@id", baseUrl + Addresses.Page(scope.Edition, scope.Language, "index"));
            writer.WriteString("name", scope.EditionTitle);
        }

        writer.WriteEndObject();
    }

    // What was only inferred from the text is not told to machines as a fact.
    private static void WriteCoverage(Utf8JsonWriter writer, PageScope scope)
    {
        var edition = scope.Edition;
        if (!edition.YearInferred)
        {
            writer.WriteString("temporalCoverage", edition.Year.ToString(CultureInfo.InvariantCulture));
        }

        if (!edition.DistrictInferred && scope.ReadOrNull(edition.District) is { } district)
        {
            writer.WriteStartObject("spatialCoverage");
            writer.WriteString("@type", "Place");
            writer.WriteString("name", district);
            writer.WriteEndObject();
        }
    }

    private static void WriteDownloads(Utf8JsonWriter writer, PageScope scope, string baseUrl)
    {
        writer.WriteBoolean("isAccessibleForFree", true);
        writer.WriteStartArray("distribution");
        foreach (var (file, type) in new[] { ("projects.json", "application/json"), ("projects.csv", "text/csv") })
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "DataDownload");
            writer.WriteString("encodingFormat", type);
            writer.WriteString("contentUrl", baseUrl + Addresses.Data(scope.Edition, file));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBreadcrumb(Utf8JsonWriter writer, PageScope scope, PageHead head, string baseUrl)
    {
        var home = Addresses.Page(scope.Edition, scope.Language, "index");
        List<(string Name, string Address)> places = [(scope.EditionTitle, home)];
        if (head is { Kind: "project", Category: { } category })
        {
            places.Add((scope.Read(category.Name), Addresses.Category(scope.Edition, scope.Language, category)));
        }

        places.Add((head.Title, scope.Address));
        writer.WriteStartObject("breadcrumb");
        writer.WriteString("@type", "BreadcrumbList");
        writer.WriteStartArray("itemListElement");
        for (var index = 0; index < places.Count; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "ListItem");
            writer.WriteNumber("position", index + 1);
            writer.WriteString("name", places[index].Name);
            writer.WriteString("item", baseUrl + places[index].Address);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, string name, string address)
    {
        writer.WriteStartObject(name);
        writer.WriteString("@id", address);
        writer.WriteEndObject();
    }

    // A date stays a date where nobody gave the hour; hours are China Standard Time.
    private static string Timestamp(DateOnly date, TimeOnly? time) =>
        time is { } given
            ? date.ToDateTime(given).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00"
            : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
