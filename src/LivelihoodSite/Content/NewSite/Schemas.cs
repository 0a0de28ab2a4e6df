using System.Text;
using LivelihoodSite.Content.Import;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.NewSite;

/// <summary>The schemas of a site's files, where its editors look for them.</summary>
public static class Schemas
{
    public const string Folder = ".vscode/schemas";

    /// <summary>One file for each kind of content file.</summary>
    /// <param name="languages">The languages of the site; their codes are keys.</param>
    public static IReadOnlyList<PlannedFile> Files(IReadOnlyList<Language> languages) =>
        [
            .. ContentFileKind.All.Select(kind => new PlannedFile(
                $"{Folder}/{ContentSchema.FileNameOf(kind)}",
                Encoding.UTF8.GetString(ContentSchema.Write(kind, languages))
            )),
        ];
}
