using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Scriban's context with the rules of the house: every string is escaped, a misspelt name is an error, and nothing is
/// cut short or indented behind our back.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    public PageContext(PartialFunction partial)
    {
        LimitToString = 0;
        LoopLimit = 0;
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        NewLine = "\n";
        BuiltinObject.Clear();
        BuiltinObject.SetValue("partial", partial, readOnly: true);
    }

    /// <summary>Writes a value of a template expression: HTML as it is, everything else escaped.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Value);
            case TextBuffer rendered when Output is TextBuffer page:
                page.Append(rendered.Written);
                return this;
            case TextBuffer rendered:
                return Write(rendered.ToString());
            case string text:
                WriteEscaped(text);
                return this;
            default:
                WriteEscaped(ObjectToString(textAsObject) ?? "");
                return this;
        }
    }

    private void WriteEscaped(string text)
    {
        var written = 0;
        while (text.AsSpan(written).IndexOfAny(Html.Special) is var next and >= 0)
        {
            Write(text, written, next);
            Write(Html.EntityOf(text[written + next]));
            written += next + 1;
        }

        Write(text, written, text.Length - written);
    }
}
