namespace LivelihoodSite.Rendering.Templates;

/// <summary>A template that needs no more than names, conditions, loops and partials: it runs without Scriban’s interpreter.</summary>
internal sealed class CompiledTemplate
{
    private TemplatePart? body;

    /// <summary>Whether it names nothing but its value, so that the same value always gives the same HTML.</summary>
    public bool IsOfItsValueAlone { get; init; }

    /// <summary>Whether it names nothing but what the pages of a folder share, so that it always gives them the same HTML.</summary>
    public bool IsOfItsFolderAlone { get; init; }

    /// <summary>Sets what it does; a partial may stand in itself, so this comes after it is known.</summary>
    public void Define(TemplatePart part) => body = part;

    /// <summary>Writes what it gives.</summary>
    public void Write(TemplateScope scope) => body!.Write(scope);
}
