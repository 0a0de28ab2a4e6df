using System.Text;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>A pipeline whose documents are pages: models go in, PostProcess renders them, Output hands them on.</summary>
internal static class PagePipeline
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name in messages and in the table.</param>
    /// <param name="documents">The pages without their HTML, in an order that is total.</param>
    /// <param name="render">A model to the complete HTML.</param>
    /// <param name="output">Takes the finished documents.</param>
    public static Pipeline<TModel> Create<TModel>(
        string name,
        IEnumerable<Document<TModel>> documents,
        Func<TModel, string> render,
        OutputSet output
    ) =>
        new(name)
        {
            Input = (_, _) => Documents.Of(documents),
            PostProcess = (pages, context) => context.Map(pages, (page, own) => Render(page, render, own)),
            Output = output.Take<TModel>(name),
        };

    // A template that cannot be rendered is a finding of the theme, not a failure of the program.
    private static Document<TModel> Render<TModel>(
        Document<TModel> page,
        Func<TModel, string> render,
        PhaseContext context
    )
    {
        try
        {
            return page.WithContent(Utf8.GetBytes(render(page.Model)));
        }
        catch (RenderException problem)
        {
            context.Report(problem.Diagnostic);
            return page;
        }
    }

    /// <summary>An Output phase that hands the finished documents on.</summary>
    public static PhaseWork<TModel> Take<TModel>(this OutputSet output, string name) =>
        (documents, _) =>
        {
            output.Add(name, documents);
            return Task.FromResult(documents);
        };
}
