using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The data page and the downloads.</summary>
internal static class DataView
{
    private static readonly string[] DataFiles = ["projects.json", "projects.csv", "projects.schema.json"];

    // The members of projects.json that need a definition, in the order of the contract.
    private static readonly (string Word, string Key)[] Fields =
    [
        ("edition", "edition"),
        ("category", "categories[].name"),
        ("id", "id"),
        ("order", "order"),
        ("title", "title"),
        ("commitment", "commitment"),
        ("status", "status.stated, status.code"),
        ("result", "result"),
        ("shared", "sharedResultWith"),
        ("responsible", "responsible"),
        ("deadline", "deadline"),
        ("quantities", "quantities"),
        ("measures", "measures"),
        ("verdict", "measures[].verdict"),
        ("rate", "measures[].rate"),
        ("translations", "translations"),
        ("lines", "commitmentLines, resultLines"),
    ];

    /// <summary>Data files, what their fields mean, what the status codes mean.</summary>
    public static ScriptObject Data(PageScope scope) =>
        Bag.Of(
            ("files", Files(scope)),
            (
                "fields",
                Fields
                    .Select(field =>
                        Bag.Of(
                            ("name", scope.Words[$"field_{field.Word}"]),
                            ("key", field.Key),
                            ("definition", scope.Words[$"field_{field.Word}_definition"])
                        )
                    )
                    .ToScriptArray()
            ),
            (
                "statuses",
                StatusCodes
                    .All.Select(code =>
                        Bag.Of(
                            ("code", code),
                            ("text", scope.Words["status_" + code.Replace('-', '_')]),
                            (
                                "count",
                                scope.Edition.Projects.Count(project =>
                                    string.Equals(project.Status.Code.ToName(), code, StringComparison.Ordinal)
                                )
                            )
                        )
                    )
                    .ToScriptArray()
            ),
            ("json_href", scope.To(Addresses.Data(scope.Edition, DataFiles[0])))
        );

    /// <summary>Everything to print or to take away.</summary>
    public static ScriptObject Downloads(PageScope scope) =>
        Bag.Of(
            ("print_href", scope.ToPage("print")),
            ("official_href", scope.ToPage("official")),
            ("data_href", scope.ToPage("data")),
            ("bilingual", ListsView.BilingualLinks(scope).Skip(1).ToScriptArray()),
            (
                "handouts",
                scope
                    .Edition.Categories.Select(category =>
                        Bag.Link(
                            scope.To(Addresses.CategoryHandout(scope.Edition, scope.Language, category)),
                            scope.Words.Format("handout_title", scope.Read(category.Name))
                        )
                    )
                    .ToScriptArray()
            ),
            ("files", Files(scope)),
            ("projects_href", scope.ToPage("projects"))
        );

    private static ScriptArray Files(PageScope scope) =>
        DataFiles
            .Select(file =>
                Bag.Of(
                    ("href", scope.To(Addresses.Data(scope.Edition, file))),
                    ("name", file),
                    ("description", scope.Words["file_" + file.Replace('.', '_')])
                )
            )
            .ToScriptArray();
}
