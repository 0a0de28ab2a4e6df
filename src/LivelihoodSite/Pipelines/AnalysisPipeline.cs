using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Judges the finished site before it may take the place of the old one.</summary>
internal static class AnalysisPipeline
{
    public static Pipeline<CheckedPage> Create(SiteContent content, OutputSet output, IReadOnlySet<string> elsewhere) =>
        new("Analysis")
        {
            Deployment = true,
            Input = (_, context) => ReadPages(output, context),
            Process = async (documents, context) =>
            {
                var pages = documents.ToDictionary(
                    document => document.Model.Path,
                    document => document.Model,
                    StringComparer.Ordinal
                );
                var files = output
                    .InOrder()
                    .Select(file => file.Path)
                    // Made of all other files, at the same time as this.
                    .Concat(content.Editions.Select(Addresses.Checksums))
                    .ToHashSet(StringComparer.Ordinal);
                var links = new LinkCheck(files, pages, elsewhere, content.Site.BaseUrl);
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
                foreach (var finding in new FidelityCheck(content, pages).Check())
                {
                    context.Report(finding);
                }

                return documents;
            },
        };

    private static async Task<IReadOnlyList<Document<CheckedPage>>> ReadPages(OutputSet output, PhaseContext context)
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
            (page, _) =>
                new Document<CheckedPage>(
                    page.Claim.Source,
                    null,
                    new CheckedPage(
                        page.Path,
                        page.Claim.Source,
                        HtmlFacts.Of(HostParts.Remove(Encoding.UTF8.GetString(page.Bytes.Span)))
                    )
                )
        );
    }
}
