using Scriban;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>What one thread needs to run templates, used for template after template.</summary>
/// <param name="context">Scriban's context.</param>
internal sealed class TemplateSpace(PageContext context)
{
    public PageContext Context => context;

    /// <summary>For templates that run without the interpreter.</summary>
    public TemplateScope Scope { get; } = new(context);

    /// <summary>For what stands in them.</summary>
    public TemplateScope InnerScope { get; } = new(context);
}

/// <summary>Renders a template without a text of its own.</summary>
internal static class TemplateOutput
{
    /// <summary>Writes what the template gives to the present output of the context.</summary>
    public static void RenderTo(this Template template, TemplateContext context)
    {
        if (template.Page is not { } page)
        {
            return;
        }

        context.PushSourceFile(template.SourceFilePath!);
        try
        {
            if (context.Evaluate(page) is { } last)
            {
                context.Write(page.Span, last);
            }
        }
        finally
        {
            context.PopSourceFile();
        }
    }
}
