using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The data page.</summary>
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

    /// <summary>The data files of an edition.</summary>
    public static ScriptArray Files(PageScope scope) =>
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
