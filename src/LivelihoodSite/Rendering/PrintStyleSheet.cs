using System.Globalization;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering;

/// <summary>
/// The small style sheet that each edition has in each language for paper: what the page margins say. It is made by the
/// program because browsers print running heads only from words in a style sheet (CSS Paged Media 3, margin boxes of
/// named pages); how they look, the theme says.
/// </summary>
internal static class PrintStyleSheet
{
    // Class of the body, and the prefix of its page names: large print has larger margins boxes.
    private static readonly (string Class, string Page)[] Booklets =
    [
        ("page-booklet", "booklet"),
        ("page-handout", "booklet"),
        ("page-bilingual", "booklet"),
        ("page-large-print", "large"),
    ];

    /// <summary>Makes it.</summary>
    public static Asset Of(PageScope scope)
    {
        var title = $"@top-left {{ content: {CssText.Quote(scope.EditionTitle)}; }}";
        var counter = $"@bottom-right {{ content: {CssText.PageCounter(scope.Words["page_counter"])}; }}";
        var css = new StringBuilder("@layer print {\n");
        Line(css, $"@page {{ size: {scope.Site.Paper.ToName()}; }}");
        Line(css, $"@page sheet {{ {title.Replace("top", "bottom", StringComparison.Ordinal)} {counter} }}");
        foreach (var page in Booklets.Select(one => one.Page).Distinct(StringComparer.Ordinal))
        {
            Line(css, $"@page {page} {{ {title} {counter} }}");
            foreach (var category in scope.Edition.Categories)
            {
                var name = $"@top-right {{ content: {CssText.Quote(scope.Read(category.Name))}; }}";
                Line(css, $"@page {page}-{category.Number} {{ {title} {name} {counter} }}");
            }
        }

        // The theme cannot know these names, and a margin box takes nothing from another page.
        var large = scope.Edition.Categories.Select(category => $"large-{category.Number}").Prepend("large");
        const string Font = "{ font-size: 16pt; }";
        Line(css, $"@page {string.Join(", ", large)} {{ @top-left {Font} @top-right {Font} @bottom-right {Font} }}");
        Line(css, "@media print {");
        foreach (var (kind, page) in Booklets)
        {
            foreach (var category in scope.Edition.Categories)
            {
                Line(css, $".{kind} .category-{category.Number} {{ page: {page}-{category.Number}; }}");
            }
        }

        Line(css, "}\n}");
        return Asset.Of($"print.{scope.Language.Code}.css", Encoding.UTF8.GetBytes(css.ToString()));
    }

    private static void Line(StringBuilder css, string rule) => css.Append(rule).Append('\n');
}
