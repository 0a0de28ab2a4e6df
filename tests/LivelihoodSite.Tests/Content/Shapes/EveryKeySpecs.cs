using System.Text.Json.Nodes;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Content.Shapes;

/// <summary>
/// Every key that is declared, at every depth: its reader and its schema take the same values and refuse the same. A key that is
/// declared and never read, or read in another form, is noticed here.
/// </summary>
public sealed class EveryKeySpecs
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["id"] = "2020-01-01",
        ["slug"] = "a-b",
        ["series"] = "a-b",
        ["series-aliases"] = "a-b",
        ["aliases"] = "a-b",
        ["continues"] = "2019-01-01",
        ["code"] = "LS1106",
        ["language"] = "en",
        ["base_url"] = "https://example.org/",
        ["url"] = "https://example.org/",
        ["error_report"] = "https://example.org/",
        ["site_id_code"] = "0000000000",
        ["email"] = "a@example.org",
        ["tag"] = "en",
        ["header"] = "host/header.html",
        ["footer"] = "host/footer.html",
        ["image"] = "images/badge.png",
    };

    public static TheoryData<string> Kinds { get; } = new(ContentFileKind.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_with_every_key_is_taken(string name)
    {
        var kind = Kind(name);
        var text = FileOf(kind, Whole(kind.Keys, []));

        Assert.Empty(ContentFiles.RefusedBySchema(kind, text));
        Assert.Empty(FormFindings(kind, text).Select(finding => finding.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_of_another_form_is_refused_by_reader_and_schema_at_its_line(string name)
    {
        var kind = Kind(name);
        var failures = new List<string>();
        var places = Places(kind.Keys, [], []).ToList();
        Assert.NotEmpty(places);
        foreach (var (path, wrong) in places)
        {
            var text = FileOf(kind, Whole(kind.Keys, path, wrong));
            var line =
                Array.FindIndex(text.Split('\n'), row => row.StartsWith(path[0].Name + ":", StringComparison.Ordinal))
                + 1;
            var shown = $"{string.Join('.', path.Select(step => step.Name))}: {wrong.ToJsonString()}";
            if (ContentFiles.RefusedBySchema(kind, text).Count == 0)
            {
                failures.Add($"schema takes {shown}");
            }

            if (!FormFindings(kind, text).Any(finding => finding.Line == line))
            {
                failures.Add($"reader takes {shown}");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void Every_key_says_in_both_languages_what_it_is_for()
    {
        var keys = ContentFileKind.All.SelectMany(kind => Below(kind.Keys)).ToList();

        Assert.True(keys.Count > 100, $"{keys.Count} keys");
        Assert.DoesNotContain(keys, key => !key.English.EndsWith('.') || !char.IsAscii(key.English[0]));
        Assert.DoesNotContain(keys, key => key.ChineseName.Length is 0 or > 12 || !key.Chinese.EndsWith('。'));
    }

    private static ContentFileKind Kind(string name) => ContentFileKind.All.Single(kind => kind.Name == name);

    private static IEnumerable<Diagnostic> FormFindings(ContentFileKind kind, string text) =>
        ContentFiles
            .FoundByReader(kind, text)
            // Files that a key names are not there, the page has no other language, and the result has other figures.
            .Where(finding => finding is { Severity: Severity.Error, Code: not ("LS0408" or "LS0601" or "LS0426") });

    private static IEnumerable<Key> Below(KeySet keys) =>
        keys.Keys.Concat(keys.Keys.SelectMany(key => Inner(key.Value) is { } inner ? Below(inner) : []));

    private static KeySet? Inner(Shape shape) =>
        shape switch
        {
            MapShape map => map.Keys,
            ListShape list => Inner(list.Item),
            EitherShape either => either.Shapes.Select(Inner).FirstOrDefault(keys => keys is not null),
            _ => null,
        };

    // Every key at every depth, with a value that fits no key, and a word where a form is asked for.
    private static IEnumerable<(IReadOnlyList<Key> Path, JsonNode Wrong)> Places(
        KeySet keys,
        IReadOnlyList<Key> above,
        HashSet<KeySet> seen
    )
    {
        foreach (var key in keys.Keys)
        {
            IReadOnlyList<Key> path = [.. above, key];
            yield return (path, new JsonArray(new JsonArray("x")));
            if (
                key.Value
                is NumberShape
                    or BooleanShape
                    or DateShape
                    or TextShape { Choices.Count: > 0 }
                    or TextShape { Pattern: not null }
            )
            {
                yield return (path, "no such value");
            }

            if (Inner(key.Value) is { } inner)
            {
                foreach (var place in Places(inner, path, seen))
                {
                    yield return place;
                }

                var odd = new Key("odd", Shape.Text, "", "");
                if (inner.Rest is null)
                {
                    yield return ([.. path, odd], "x");
                }
            }
        }
    }

    private static string FileOf(ContentFileKind kind, JsonObject value)
    {
        var yaml = string.Concat(value.Select(entry => $"{entry.Key}: {entry.Value?.ToJsonString()}\n"));
        var isYaml =
            kind == ContentFileKind.Site || kind == ContentFileKind.Edition || kind == ContentFileKind.Glossary;
        return isYaml ? yaml : $"---\n{yaml}---\n共建成12处。\n";
    }

    /// <summary>A map with every key; the one at the end of the path with the wrong value.</summary>
    private static JsonObject Whole(KeySet keys, IReadOnlyList<Key> path, JsonNode? wrong = null)
    {
        var map = new JsonObject();
        foreach (var key in keys.Keys)
        {
            var isOnPath = path.Count > 0 && path[0].Name == key.Name;
            map[key.Name] =
                isOnPath && path.Count == 1
                    ? wrong!.DeepClone()
                    : Example(key, key.Value, isOnPath ? [.. path.Skip(1)] : [], wrong);
        }

        if (path.Count == 1 && keys.Find(path[0].Name) is null)
        {
            map[path[0].Name] = wrong!.DeepClone();
        }

        var codes = keys.Languages switch
        {
            LanguageKeys.All => ContentFiles.Languages,
            LanguageKeys.Translations => ContentFiles.Languages.Skip(1),
            _ => [],
        };
        foreach (var language in codes)
        {
            map[keys.LanguagePrefix + language.Code] = "词";
        }

        if (keys.Rest is not null)
        {
            map["已办结"] = "completed";
        }

        return map;
    }

    private static JsonNode Example(Key key, Shape shape, IReadOnlyList<Key> path, JsonNode? wrong) =>
        shape switch
        {
            EitherShape either => Example(
                key,
                either.Shapes.FirstOrDefault(part => part is MapShape) ?? either.Shapes[0],
                path,
                wrong
            ),
            MapShape map => Whole(map.Keys, path, wrong),
            // A site has the language of its reports and another one.
            ListShape list when key.Name == "languages" => new JsonArray(
                Example(key, list.Item, path, wrong),
                JsonNode.Parse("""{ "code": "zh", "tag": "zh-Hans", "name": "中文" }""")
            ),
            ListShape list => new JsonArray(Example(key, list.Item, path, wrong)),
            TextShape { Choices.Count: > 0 } text => text.Choices[0],
            NumberShape => key.Name is "value" or "year"
            && !key.English.StartsWith("The year", StringComparison.Ordinal)
                ? 12
                : 2020,
            BooleanShape => true,
            DateShape => "2020-01-31",
            _ => Forms.GetValueOrDefault(
                key.English.StartsWith("The name of its folders", StringComparison.Ordinal) ? "language" : key.Name,
                key.Name == "unit" ? "处" : "词"
            ),
        };
}
