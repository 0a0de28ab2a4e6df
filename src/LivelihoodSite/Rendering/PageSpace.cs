using LivelihoodSite.Rendering.Templates;
using Scriban;

namespace LivelihoodSite.Rendering;

/// <summary>The workplace of one thread: Scriban's context and the texts that a page goes through, used for page after page.</summary>
/// <param name="context">The context.</param>
internal sealed class PageSpace(PageContext context)
{
    public PageContext Context => context;

    /// <summary>For templates that run without the interpreter.</summary>
    public TemplateScope Scope { get; } = new(context);

    /// <summary>The inner part of the page.</summary>
    public TextBuffer Body { get; } = new();

    /// <summary>The page as the templates write it.</summary>
    public TextBuffer Page { get; } = new();

    /// <summary>The page with its marks.</summary>
    public TextBuffer Marked { get; } = new();

    /// <summary>What the check of links will ask of the page.</summary>
    public List<PageReference> References { get; } = [];

    /// <summary>Forgets the last page.</summary>
    public void Clear()
    {
        Body.Clear();
        Page.Clear();
        Marked.Clear();
        References.Clear();
    }
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
