using LivelihoodSite.Archiving;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>Where each edition comes from: the document as received, and the hashes of everything that it is made from.</summary>
internal static class SourcesPipeline
{
    private const string Name = "Sources";

    public static Pipeline<FileWriter> Create(IEnumerable<Edition> editions, Theme theme, OutputSet output) =>
        new(Name)
        {
            Input = (_, _) =>
            {
                IReadOnlyList<(string, string)> look =
                [
                    .. theme.Files().Select(file => ($"theme/{file.Name}", ChecksumFile.HashOf(file.Bytes))),
                ];
                return Documents.Of(editions.SelectMany(edition => Files(edition, look)));
            },
            Output = output.Make(Name),
        };

    private static IEnumerable<Document<FileWriter>> Files(
        Edition edition,
        IReadOnlyList<(string Path, string Hash)> look
    )
    {
        if (edition.Source is { } document)
        {
            yield return new(
                document.Path,
                Addresses.Source(edition, document),
                file => file.Append(document.Bytes.Span)
            );
        }

        yield return new(
            EditionFile.PathOf(edition.Year),
            Addresses.Inputs(edition),
            file =>
                ChecksumFile.Write(
                    file,
                    edition.Inputs.Select(input => (input.Path, input.Sha256.ToString())).Concat(look)
                )
        );
    }
}
