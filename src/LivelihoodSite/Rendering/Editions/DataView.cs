using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The data page.</summary>
internal static class DataView
{
    private static readonly string[] DataFiles = ["projects.json", "projects.csv", "projects.schema.json"];

    /// <summary>Data files, what their fields mean, what the status codes mean.</summary>
    public static Bag Data(PageScope scope) =>
        Bag.Of(
            ("files", Files(scope)),
            ("fields", DataFields.All.Select(field => Field(scope, field)).ToScriptArray()),
            // Formatted only to turn the doubled braces into single ones.
            ("types_note", scope.Words.Format("data_types_note")),
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

    private static Bag Field(PageScope scope, DataField field) =>
        Bag.Of(
            ("name", scope.Words[field.Word]),
            ("keys", field.Paths.ToScriptArray()),
            ("definition", scope.Words[field.Word + "_definition"]),
            ("type", scope.Words["type_" + field.Type.ToString().ToLowerInvariant()]),
            ("unit", field.Unit is null ? null : scope.Words[field.Unit]),
            ("may_be_null", field.MayBeNull),
            ("column", field.Column)
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
