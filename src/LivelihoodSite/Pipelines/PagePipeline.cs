using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// A pipeline whose documents are pages: models go in, PostProcess renders them. A page leaves at once, for the stage and for
/// the checks, so that the documents never hold the text of a site.
/// </summary>
internal static class PagePipeline
{
    /// <summary>Makes one.</summary>
    /// <param name="name">Its name in messages and in the table.</param>
    /// <param name="documents">The pages without their HTML, in an order that is total.</param>
    /// <param name="render">A model to the complete HTML.</param>
    /// <param name="pages">Takes the finished pages.</param>
    /// <param name="judge">Words of the source that a page does not show; null where it need not show any.</param>
    public static Pipeline<TModel> Create<TModel>(
        string name,
        IEnumerable<Document<TModel>> documents,
        Func<TModel, PageHtml> render,
        FinishedPages pages,
        PageJudge<TModel>? judge = null
    ) =>
        new(name)
        {
            Input = (_, _) => Documents.Of(documents),
            PostProcess = (list, context) =>
                context.Map(
                    list,
                    (page, own) =>
                    {
                        try
                        {
                            pages.Add(name, page, render(page.Model), judge);
                        }
                        catch (RenderException problem)
                        {
                            // A template that cannot be rendered is a finding of the theme, not a failure of the program.
                            own.Report(problem.Diagnostic);
                        }

                        return page;
                    }
                ),
        };

    /// <summary>An Output phase that hands the finished documents on; what stands on the stage is kept nowhere else.</summary>
    public static PhaseWork<TModel> Take<TModel>(this OutputSet output, string name) =>
        (documents, _) =>
        {
            output.Add(name, documents);
            return Documents.Of(documents.Select(document => document.WithContent(default)));
        };
}
