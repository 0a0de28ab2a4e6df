using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Judges the finished site by the facts of its pages before it may take the place of the old one.</summary>
internal static class AnalysisPipeline
{
    public static Pipeline<PageFacts> Create(
        SiteContent content,
        OutputSet output,
        FinishedPages finished,
        IReadOnlySet<string> elsewhere
    ) =>
        new("Analysis")
        {
            Deployment = true,
            Input = (_, context) => ReadPages(output, finished, context),
            Process = async (documents, context) =>
            {
                var pages = documents.ToDictionary(
                    document => document.Model.Path,
                    document => document.Model,
                    StringComparer.Ordinal
                );
                var files = output.InOrder().DistinctBy(file => file.Path, StringComparer.Ordinal).ToList();
                var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
                var links = new LinkCheck(
                    files
                        .Select(file => file.Path)
                        // Made of all other files, at the same time as this.
                        .Concat(content.Editions.Select(Addresses.Checksums))
                        .ToHashSet(StringComparer.Ordinal),
                    pages,
                    finished.Paths,
                    path => FinishedPages.HtmlOf(byPath[path]),
                    elsewhere,
                    content.Site.BaseUrl
                );
                await context.Map(
                    documents,
                    (document, own) =>
                    {
                        foreach (var finding in links.Check(document.Model))
                        {
                            own.Report(finding);
                        }

                        return document;
                    }
                );
                foreach (var finding in documents.SelectMany(document => document.Model.Lost))
                {
                    context.Report(finding);
                }

                return documents;
            },
        };

    private static async Task<IReadOnlyList<Document<PageFacts>>> ReadPages(
        OutputSet output,
        FinishedPages finished,
        PhaseContext context
    )
    {
        var files = output.InOrder();
        foreach (var finding in OutputPaths.Check(files.Select(file => file.Claim)))
        {
            context.Report(finding);
        }

        IReadOnlyList<OutputFile> pages =
        [
            .. files
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                // Judged before they were frozen, and not to be mended now.
                .Where(file => file.Claim.Pipeline != FrozenPipeline.Name)
                .DistinctBy(file => file.Path, StringComparer.Ordinal),
        ];
        return await context.Map(
            pages,
            (page, _) => new Document<PageFacts>(page.Claim.Source, null, finished.FactsOf(page))
        );
    }
}
