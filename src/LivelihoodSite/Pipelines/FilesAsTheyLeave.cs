using LivelihoodSite.Content;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines;

/// <summary>Writes one file; the same bytes whenever it is asked.</summary>
/// <param name="file">Takes it.</param>
public delegate void FileWriter(Utf8Room file);

/// <summary>Files that grow with the site: each is made when it leaves, and no document holds its bytes.</summary>
internal static class FilesAsTheyLeave
{
    /// <summary>An Output phase that makes the files and hands them on.</summary>
    public static PhaseWork<FileWriter> Make(this OutputSet output, string name) =>
        (documents, context) =>
            context.Map(
                documents,
                (document, _) =>
                {
                    using var file = new Utf8Room();
                    document.Model(file);
                    output.Add(new OutputClaim(document.Destination!, document.Source, name), file.Written);
                    return document;
                }
            );
}
