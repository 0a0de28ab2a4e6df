using LivelihoodSite.Rendering.Marking;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// Scriban's context with the rules of the house: every string is escaped, a misspelt name is an error, and nothing is
/// cut short or indented behind our back.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    public PageContext(PartialFunction partial)
        : base([])
    {
        LimitToString = 0;
        LoopLimit = 0;
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        NewLine = "\n";
        BuiltinObject.SetValue("partial", partial, readOnly: true);
    }

    /// <summary>Writes a value of a template expression: HTML as it is, everything else escaped.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Output is TextBuffer page)
        {
            WriteTo(page, textAsObject);
            return this;
        }

        using var text = new TextBuffer();
        WriteTo(text, textAsObject);
        return Write(text.ToString());
    }

    /// <inheritdoc cref="Write(SourceSpan, object?)"/>
    public void WriteTo(IPageText page, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case Html html:
                page.WriteHtml(html.Value);
                return;
            case TextBuffer rendered:
                page.WriteHtml(rendered.Written);
                return;
            case string text:
                page.WriteText(text);
                return;
            case InnerPage inner:
                inner.Write();
                return;
            default:
                page.WriteText(ObjectToString(value) ?? "");
                return;
        }
    }
}
