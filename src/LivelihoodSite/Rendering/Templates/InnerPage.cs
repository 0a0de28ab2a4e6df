namespace LivelihoodSite.Rendering.Templates;

/// <summary>What stands in the frame of a page: it is written where the frame names it.</summary>
/// <param name="template">The template of the inner part.</param>
/// <param name="scope">What it may name.</param>
internal sealed class InnerPage(CompiledTemplate template, TemplateScope scope)
{
    /// <summary>Writes it.</summary>
    public void Write() => template.Write(scope);
}
