using System.Collections.Frozen;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Pages;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>A page above the languages, or (with a language) the search page.</summary>
internal sealed record FixedPage(string Name, Language? Language);

/// <summary>The site run of a site of pages alone: the same pipelines over other documents.</summary>
public sealed class PagesRun : ISiteRun
{
    private readonly SiteContent content;
    private readonly Theme theme;
    private readonly PagesRenderer renderer;
    private OutputSet output = new();

    /// <summary>A run that has not begun.</summary>
    public PagesRun(SiteContent content, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(content);
        this.content = content;
        this.theme = theme;
        renderer = new PagesRenderer(content, theme);
    }

    /// <inheritdoc/>
    public int OutdatedPdfs => 0;

    /// <inheritdoc/>
    public IReadOnlyList<OutputFile> Files => output.InOrder();

    /// <inheritdoc/>
    public Task<RunReport> RunAsync(
        IProgress<PhaseRow>? progress = null,
        OutputStage? stage = null,
        CancellationToken cancellation = default
    )
    {
        output = new OutputSet(stage);
        var finished = new FinishedPages(output, content.Site);
        return PipelineRun.RunAsync(
            [
                Pages(finished),
                PagePipeline.Create("Moved", MovedPages.OfTexts(content), renderer.Moved, finished),
                PagePipeline.Create("Fixed", FixedPages(), Render, finished),
                Search(),
                Sitemaps(),
                Assets(),
                AnalysisPipeline.Create(content, output, finished, FrozenSet<string>.Empty),
                .. PrecompressedPipeline.Create(content.Site, output),
            ],
            progress,
            cancellation
        );
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Texts().FirstOrDefault(text => text.Destination == address) is { } text
                ? renderer.Page(text.Model).ToBytes()
            : MovedPages.OfTexts(content).FirstOrDefault(page => page.Destination == address) is { } moved
                ? renderer.Moved(moved.Model).ToBytes()
            : FixedPages().FirstOrDefault(page => page.Destination == address) is { } page
                ? Render(page.Model).ToBytes()
            : AllAssets().FirstOrDefault(asset => asset.Destination == address)?.Model.Bytes;
    }

    private Pipeline<ContentPage> Pages(FinishedPages finished)
    {
        const string Name = "Pages";
        var pages = PagePipeline.Create(Name, Texts(), renderer.Page, finished);
        return new Pipeline<ContentPage>(Name)
        {
            Input = pages.Input,
            Process = (documents, context) =>
            {
                foreach (var finding in renderer.Findings)
                {
                    context.Report(finding);
                }

                return Task.FromResult(documents);
            },
            PostProcess = pages.PostProcess,
        };
    }

    private IEnumerable<Document<ContentPage>> Texts() =>
        content.Pages.Select(page => new Document<ContentPage>(
            page.SourcePath,
            Addresses.SitePage(content.Site.Languages.First(language => language.Code == page.Language), page.Name),
            page
        ));

    private IEnumerable<Document<FixedPage>> FixedPages() =>
        [
            new(SiteFile.Path, Addresses.RootIndex, new FixedPage("index", null)),
            new(SiteFile.Path, Addresses.NotFound, new FixedPage("404", null)),
            .. content.Site.Languages.Select(language => new Document<FixedPage>(
                SiteFile.Path,
                Addresses.SitePage(language, "search"),
                new FixedPage("search", language)
            )),
        ];

    private PageHtml Render(FixedPage page) =>
        page switch
        {
            { Language: { } language } => renderer.Search(language),
            { Name: "404" } => renderer.NotFound(),
            _ => renderer.Root(),
        };

    private Pipeline<Asset> Search() =>
        new("Search")
        {
            Input = (_, context) =>
                context.Map(
                    content.Site.Languages,
                    (language, _) => At(SiteFile.Path, renderer.SearchIndexOf(language))
                ),
            Output = output.Take<Asset>("Search"),
        };

    private Pipeline<FileWriter> Sitemaps() =>
        new("Sitemaps")
        {
            Input = (_, _) => Documents.Of(SitemapsPipeline.FilesOf(content.Site, Versions())),
            Output = output.Make("Sitemaps"),
        };

    private IEnumerable<IReadOnlyList<(string? Tag, string Path)>> Versions() =>
        content
            .Pages.Where(page => !page.IsUntranslated)
            .GroupBy(page => page.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
                (IReadOnlyList<(string?, string)>)
                    [
                        .. content
                            .Site.Languages.Where(language => group.Any(page => page.Language == language.Code))
                            .Select(language => ((string?)language.Tag, Addresses.SitePage(language, group.Key))),
                    ]
            )
            .Prepend([(null, Addresses.RootIndex)]);

    private Pipeline<Asset> Assets() =>
        new("Assets")
        {
            Isolated = true,
            Input = (_, _) => Documents.Of(AllAssets()),
            Output = output.Take<Asset>("Assets"),
        };

    private IEnumerable<Document<Asset>> AllAssets() =>
        theme
            .AssetsOf(SiteKind.Pages)
            .Select(asset => At($"theme/assets/{asset.Name}", asset))
            .Concat(
                renderer
                    .Files.Select(file => At(file.Path, Asset.Of(file)))
                    .DistinctBy(document => document.Destination, StringComparer.Ordinal)
            );

    private static Document<Asset> At(string source, Asset asset) =>
        new(source, Addresses.Asset(null, asset.FileName), asset, asset.Bytes);
}
