using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines;

/// <summary>Frozen editions: the bytes of their packages, as they are.</summary>
internal static class FrozenPipeline
{
    public const string Name = "Frozen";

    public static Pipeline<FrozenEdition> Create(IEnumerable<FrozenEdition> editions, OutputSet output) =>
        new(Name)
        {
            Isolated = true,
            Input = (_, _) =>
                Documents.Of(
                    editions.SelectMany(edition =>
                        edition.Published.Select(file => new Document<FrozenEdition>(
                            edition.Freeze.Package,
                            file.Path,
                            edition,
                            file.Bytes
                        ))
                    )
                ),
            Output = output.Take<FrozenEdition>(Name),
        };
}
