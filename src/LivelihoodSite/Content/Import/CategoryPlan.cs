using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>The categories of edition.yml with those that a document brings; new ones go to the end, so that ids stay.</summary>
internal sealed class CategoryPlan
{
    private readonly EditionFile edition;
    private readonly Dictionary<string, EditionCategory> byName;
    private readonly List<EditionCategory> added = [];

    public CategoryPlan(EditionFile edition, Report report)
    {
        this.edition = edition;
        byName = edition.Categories.ToDictionary(category => category.Name.Source, StringComparer.Ordinal);
        foreach (var parsed in report.Categories)
        {
            if (!byName.ContainsKey(parsed.Name))
            {
                var category = new EditionCategory(
                    byName.Count + 1,
                    new LocalizedText(parsed.Name),
                    parsed.Label,
                    null,
                    null,
                    0
                );
                byName.Add(parsed.Name, category);
                added.Add(category);
            }
        }
    }

    public EditionCategory Find(ReportCategory parsed) => byName[parsed.Name];

    /// <summary>The text of edition.yml with the new categories; the same text when there are none.</summary>
    public string Text()
    {
        if (added.Count == 0)
        {
            return edition.Text;
        }

        var items = YamlWriter.MapList(
            "categories",
            added.Select(category =>
                (IReadOnlyList<(string, object?)>)
                    [("name", category.Name.Source), ("label", category.Label), ("slug", null)]
            )
        );
        var lines = edition.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var key = lines.FindIndex(line => line.StartsWith("categories:", StringComparison.Ordinal));
        if (key < 0)
        {
            lines.Add("categories:");
            key = lines.Count - 1;
        }

        var end = key + 1;
        while (end < lines.Count && (lines[end].Length == 0 || lines[end][0] is ' ' or '-' or '#'))
        {
            end++;
        }

        // Items keep the indentation that people chose.
        var first = lines.Skip(key + 1).Take(end - key - 1).FirstOrDefault(line => line.TrimStart().StartsWith('-'));
        var indent = first is null ? "" : first[..^first.TrimStart().Length];
        lines[key] = "categories:";
        lines.InsertRange(end, items.TrimEnd('\n').Split('\n').Skip(1).Select(line => indent + line));
        return string.Join('\n', lines) + "\n";
    }
}
