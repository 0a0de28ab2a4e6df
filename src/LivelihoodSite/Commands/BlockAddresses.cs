using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Commands;

/// <summary>The page on which a reader finds a block: the whole address where site.yml has one, else below the output.</summary>
internal sealed class BlockAddresses(Site site, EditionFolder folder, Language language)
{
    // Only places are needed here; what is missing or stale has its own findings.
    private readonly Edition _edition = new EditionAssembler(site, new DiagnosticBag()).Assemble(folder, null);

    /// <summary>The address, or null for a block that no page shows.</summary>
    public string? Of(TranslatedBlock block) => PathOf(block) is { } path ? site.BaseUrl + path : null;

    private string? PathOf(TranslatedBlock block)
    {
        var number = block.Category ?? CategoryIn(block.Name);
        if (number is null)
        {
            return Addresses.Page(_edition, language, "index");
        }

        var category = _edition.Categories.FirstOrDefault(item => item.Number == number);
        var project = category?.Projects.FirstOrDefault(item =>
            string.Equals(item.Id, block.ProjectId, StringComparison.Ordinal)
        );
        return category is null ? null
            : project is null ? Addresses.Category(_edition, language, category)
            : block.Name is ProjectBlocks.SeriesBreak && project.Series is { } series
                ? Addresses.Series(language, series)
            : Addresses.Project(_edition, language, category, project);
    }

    // categories[3].title
    private static int? CategoryIn(string block) =>
        block.StartsWith("categories[", StringComparison.Ordinal)
        && int.TryParse(block["categories[".Length..block.IndexOf(']', StringComparison.Ordinal)], out var number)
            ? number
            : null;
}
