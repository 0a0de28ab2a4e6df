using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>How an edition was made, so that a reader can check a copy of it: the document, the inputs, the program.</summary>
internal static class MakingView
{
    /// <summary>What the pages “about” and “downloads” say of it.</summary>
    public static Bag Of(PageScope scope)
    {
        var edition = scope.Edition;
        return Bag.Of(
            ("tool", Tool.NameAndVersion),
            ("sha256", edition.Source?.Sha256),
            (
                "files",
                Files(scope)
                    .Select(file =>
                        Bag.Of(
                            ("href", scope.To(file.Address)),
                            ("name", file.Address[(file.Address.LastIndexOf('/') + 1)..]),
                            ("description", file.Description)
                        )
                    )
                    .ToScriptArray()
            )
        );
    }

    private static IEnumerable<(string Address, string Description)> Files(PageScope scope)
    {
        if (scope.Edition.Source is { } document)
        {
            yield return (Addresses.Source(scope.Edition, document), scope.Words["file_source"]);
        }

        yield return (Addresses.Inputs(scope.Edition), scope.Words["file_inputs"]);
        yield return (Addresses.Checksums(scope.Edition), scope.Words["file_sums"]);
    }
}
