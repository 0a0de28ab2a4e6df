using System.Collections.Concurrent;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Pipelines;

/// <summary>Says which words of the source a finished page does not show.</summary>
/// <param name="model">What the page was made of.</param>
/// <param name="path">Where it lies.</param>
/// <param name="html">Its HTML, without the parts of a host portal.</param>
internal delegate IReadOnlyList<Diagnostic> PageJudge<in TModel>(TModel model, string path, ReadOnlySpan<char> html);

/// <summary>Takes finished pages: their bytes go to the output, their facts stay for the checks.</summary>
/// <param name="output">Takes the bytes.</param>
/// <param name="site">The site.</param>
internal sealed class FinishedPages(OutputSet output, Site site)
{
    private readonly ConcurrentDictionary<string, PageFacts> facts = new(StringComparer.Ordinal);

    /// <summary>The numbers of the paths in the facts.</summary>
    public SitePaths Paths { get; } = new();

    /// <summary>Takes a page.</summary>
    public void Add<TModel>(string pipeline, Document<TModel> page, PageHtml html, PageJudge<TModel>? judge)
    {
        var path = page.Destination!;
        var own = site.Host.IsUsed ? HostParts.Remove(html.ToString()) : html.Written;
        facts[path] = PageFacts.Of(
            path,
            page.Source,
            own,
            html.ReferencesIn(own),
            Paths,
            site.BaseUrl,
            judge is null ? [] : judge(page.Model, path, own)
        );
        using var room = new Utf8Room();
        room.Append(html.Written);
        output.Add(new OutputClaim(path, page.Source, pipeline), room.Written);
    }

    /// <summary>The facts of a page; those of one that no page pipeline made are gathered from its bytes.</summary>
    public PageFacts FactsOf(OutputFile file)
    {
        if (facts.TryGetValue(file.Path, out var known))
        {
            return known;
        }

        var html = HtmlOf(file);
        return PageFacts.Of(file.Path, file.Claim.Source, html, PageReference.AllOf(html), Paths, site.BaseUrl, []);
    }

    /// <summary>The HTML of a page without the parts of a host portal.</summary>
    public static string HtmlOf(OutputFile file) => HostParts.Remove(Encoding.UTF8.GetString(file.Bytes.Span));
}
