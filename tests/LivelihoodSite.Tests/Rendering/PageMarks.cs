using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>Marks a page that stands there already.</summary>
internal static class PageMarks
{
    /// <summary>The same page with the marks of <see cref="MarkedText"/>.</summary>
    /// <param name="html">A whole page, well nested; attribute values quoted.</param>
    /// <param name="sourceTag">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
    /// <param name="keepsNumbers">Whether a number and its unit are kept on one line.</param>
    public static string Mark(string html, string sourceTag = "zh-Hans", bool keepsNumbers = false)
    {
        using var page = new MarkedText();
        page.Begin(sourceTag, keepsNumbers);
        page.WriteHtml(html);
        page.End();
        return page.ToString();
    }
}
