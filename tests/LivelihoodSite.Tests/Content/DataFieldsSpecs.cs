using System.Text.Json;
using LivelihoodSite.Content;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Content;

/// <summary>The data dictionary cannot drift from the files that it describes.</summary>
public sealed class DataFieldsSpecs
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllBytes(Repository.PathOf("src/LivelihoodSite/Content/projects.schema.json")))
        .RootElement;

    [Fact]
    public void I_find_every_value_of_projects_json_in_the_data_dictionary_with_its_type_and_no_other()
    {
        var described = DataFields
            .All.SelectMany(field => field.Paths.Select(path => $"{path}: {field.Type}{(field.MayBeNull ? "?" : "")}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Leaves(Schema, "").Order(StringComparer.Ordinal), described);
    }

    [Fact]
    public void I_find_every_column_of_projects_csv_in_the_data_dictionary_and_no_other()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);

        var head = site.Read("output/2019/data/projects.csv").TrimStart('\uFEFF').Split("\r\n")[0].Split(',');

        Assert.Equal(
            head.Order(StringComparer.Ordinal),
            DataFields
                .All.Select(field => field.Column?.Replace("{language}", "en", StringComparison.Ordinal))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("zh", "目标任务", "报告原文，一字不改。", "文本")]
    [InlineData("en", "Commitment", "The words of the report, unchanged.", "text")]
    public void I_can_read_the_dictionary_on_the_data_page_in_my_language(
        string language,
        string name,
        string meaning,
        string type
    )
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);

        var rows = site.Page($"2019/{language}/data.html").QuerySelectorAll(".fields > div").ToList();

        Assert.Equal(DataFields.All.Count, rows.Count);
        var row = Assert.Single(
            rows,
            each => each.QuerySelector("code")?.TextContent is "categories[].projects[].commitment"
        );
        Assert.StartsWith(name, row.QuerySelector("dt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(meaning, row.QuerySelector("dd")!.TextContent);
        Assert.StartsWith(type, row.QuerySelector("dd.note")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(JsonElement node, string path)
    {
        var (element, mayBeNull) = Resolve(node);
        if (element.TryGetProperty("properties", out var properties))
        {
            return properties.EnumerateObject().SelectMany(each => Leaves(each.Value, Below(path, each.Name)));
        }

        if (element.TryGetProperty("additionalProperties", out var any) && any.ValueKind is JsonValueKind.Object)
        {
            return Leaves(any, Below(path, "{language}"));
        }

        if (element.TryGetProperty("items", out var items))
        {
            var item = Resolve(items).Element;
            return item.TryGetProperty("properties", out _) ? Leaves(item, path + "[]") : [$"{path}: {TypeOf(item)}s"];
        }

        return [$"{path}: {TypeOf(element)}{(mayBeNull || IsNullable(element) ? "?" : "")}"];
    }

    private static (JsonElement Element, bool MayBeNull) Resolve(JsonElement node)
    {
        if (node.TryGetProperty("$ref", out var reference))
        {
            return Resolve(Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]));
        }

        return node.TryGetProperty("anyOf", out var choices)
            ? (Resolve(choices.EnumerateArray().First(choice => !IsNull(choice))).Element, true)
            : (node, false);
    }

    private static bool IsNull(JsonElement node) =>
        node.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String && type.ValueEquals("null");

    private static bool IsNullable(JsonElement node) =>
        node.TryGetProperty("type", out var type)
        && type.ValueKind is JsonValueKind.Array
        && type.EnumerateArray().Any(each => each.ValueEquals("null"));

    private static string TypeOf(JsonElement node)
    {
        if (node.TryGetProperty("enum", out _))
        {
            return "Code";
        }

        var type = node.GetProperty("type");
        return (type.ValueKind is JsonValueKind.Array ? type[0] : type).GetString() switch
        {
            "string" => "Text",
            "integer" => "WholeNumber",
            "number" => "Number",
            var other => other!,
        };
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
