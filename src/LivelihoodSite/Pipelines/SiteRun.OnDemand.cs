using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Pipelines;

// Single pages, before or without a run: a PDF file asks whether its page has changed, a preview shows one page at once.
public sealed partial class SiteRun
{
    private readonly Lazy<Dictionary<string, Func<ReadOnlyMemory<byte>>>> printPages;
    private readonly Lazy<Dictionary<string, Func<ReadOnlyMemory<byte>>>> otherFiles;

    /// <summary>One page, style sheet, script or image, made now; it is the same as that of the complete run.</summary>
    /// <param name="address">Relative to the output folder.</param>
    /// <returns>Null where there is none of this address, or where only the complete run makes it.</returns>
    /// <exception cref="RenderException">The theme has a mistake that this page shows.</exception>
    public ReadOnlyMemory<byte>? Find(string address) =>
        printPages.Value.TryGetValue(address, out var make) || otherFiles.Value.TryGetValue(address, out make)
            ? make()
            : Frozen.Select(edition => edition.Find(address)).FirstOrDefault(file => file is not null);

    private byte[]? PrintPage(string address)
    {
        try
        {
            return printPages.Value.TryGetValue(address, out var make) ? make().ToArray() : null;
        }
        catch (RenderException)
        {
            // The pipeline of the page itself tells of it.
            return null;
        }
    }

    private Dictionary<string, Func<ReadOnlyMemory<byte>>> ListPrintPages()
    {
        var pages = new SitePages(shown);
        var list = new Dictionary<string, Func<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
        Add(list, pages.Handouts(), Render);
        Add(list, pages.Projects(), Render);
        Add(list, pages.Bilinguals(), Render);
        return list;
    }

    private Dictionary<string, Func<ReadOnlyMemory<byte>>> ListOtherFiles()
    {
        var pages = new SitePages(shown);
        var list = new Dictionary<string, Func<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
        Add(list, pages.Categories(), Render);
        Add(list, pages.Editions(), Render);
        Add(list, pages.Texts(), Render);
        Add(list, pages.Moved(), Render);
        Add(list, roots.All(), Render);
        Add(list, roots.Moved(), Render);
        list.TryAdd(Addresses.EditionsScript, () => rootRenderer.Script());
        foreach (var asset in AssetsPipeline.List(content, theme, renderer, scope))
        {
            list.TryAdd(asset.Destination!, () => asset.Model.Bytes);
        }

        return list;
    }

    private static void Add<TModel>(
        Dictionary<string, Func<ReadOnlyMemory<byte>>> list,
        IEnumerable<Document<TModel>> pages,
        Func<TModel, PageHtml> render
    )
    {
        foreach (var page in pages)
        {
            list.TryAdd(page.Destination!, () => render(page.Model).ToBytes());
        }
    }
}
