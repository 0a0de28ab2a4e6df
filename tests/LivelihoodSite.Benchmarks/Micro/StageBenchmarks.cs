using System.Text;
using BenchmarkDotNet.Attributes;
using LivelihoodSite.Benchmarks.Corpus;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Quantities;
using LivelihoodSite.Quantities.English;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Search;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Benchmarks.Micro;

/// <summary>The stages of a build, each alone, on a synthetic edition of 1,000 projects.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private string folder = "";
    private byte[] seed = [];
    private string file = "";
    private SiteContent content = null!;
    private SiteRenderer renderer = null!;
    private Theme theme = null!;
    private Project project = null!;
    private string page = "";

    [GlobalSetup]
    public void Prepare()
    {
        folder = Path.Combine(Path.GetTempPath(), $"livelihood-stages-{Environment.ProcessId}");
        CorpusWriter.Write(folder, CorpusPlan.Of(1000, 1000));
        seed = File.ReadAllBytes(Path.Combine(folder, "seeds/2025.txt"));
        content = SiteLoader.Load(new SiteFolder(folder), new DiagnosticBag())!;
        theme = Theme.Load(Path.Combine(folder, "theme")).Theme!;
        renderer = NewRenderer();
        project = content.Editions[0].Categories[0].Projects[0];
        file = File.ReadAllText(Path.Combine(folder, project.SourcePath));
        page = ProjectPage();
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    /// <summary>The report of an edition, parsed.</summary>
    [Benchmark]
    public object ParseReport() =>
        ReportReader.Read(
            seed,
            "seeds/2025.txt",
            new ReadOptions(2025, new Dictionary<string, StatusCode>(StringComparer.Ordinal), null)
        );

    /// <summary>One file taken apart.</summary>
    [Benchmark]
    public object FrontMatterOfOneFile() => FrontMatter.Split(file)!;

    /// <summary>All 2,000 files read and joined.</summary>
    [Benchmark]
    public object LoadContent() => SiteLoader.Load(new SiteFolder(folder), new DiagnosticBag())!;

    /// <summary>One result as HTML.</summary>
    [Benchmark]
    public object MarkdownOfOneResult() => MarkdownRenderer.Block(project.Result!.Source, 3);

    /// <summary>One whole project page.</summary>
    [Benchmark]
    public string ProjectPage() =>
        renderer.ProjectPage(
            content.Editions[0],
            content.Site.SourceLanguage,
            content.Editions[0].Categories[0],
            project
        );

    /// <summary>The figures of one result, in both languages.</summary>
    [Benchmark]
    public int Numbers() =>
        QuantityReader.ReadPlaced(project.Result!.Source).Count
        + EnglishQuantityReader.Read(project.Result.In("en")).Count;

    /// <summary>The search index of an edition in one language.</summary>
    [Benchmark]
    public object SearchIndex() => NewRenderer().TakeSearchIndex(content.Editions[0], content.Site.SourceLanguage);

    /// <summary>One page as bytes.</summary>
    [Benchmark]
    public object Bytes() => Encoding.UTF8.GetBytes(page);

    /// <summary>The whole site, in memory, links and words checked.</summary>
    [Benchmark]
    public object SiteWithChecks() =>
        SiteBuild.MakeAsync(new SiteFolder(folder), write: false, kept: null as KeptPdfs).GetAwaiter().GetResult();

    private SiteRenderer NewRenderer() => new(content, theme, Verdicts.Judge) { PairFigures = FigurePairs.Of };
}
