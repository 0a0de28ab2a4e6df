using LivelihoodSite.Archiving;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>SHA256SUMS of each edition: the last file that is made of it, because it names all the others.</summary>
internal static class ChecksumsPipeline
{
    private const string Name = "Checksums";

    public static Pipeline<FileWriter> Create(IEnumerable<Edition> editions, OutputSet output) =>
        new(Name)
        {
            Deployment = true,
            Input = (_, _) =>
            {
                var files = output.InOrder();
                return Documents.Of(editions.Select(edition => Sums(edition, files)));
            },
            Output = output.Make(Name),
        };

    private static Document<FileWriter> Sums(Edition edition, IReadOnlyList<OutputFile> files)
    {
        var folder = Addresses.Folder(edition) + "/";
        return new(
            EditionFile.PathOf(edition.Year),
            Addresses.Checksums(edition),
            sums =>
                ChecksumFile.Write(
                    sums,
                    files
                        .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
                        .Select(file => (file.Path[folder.Length..], file.Sha256.ToString()))
                )
        );
    }
}
