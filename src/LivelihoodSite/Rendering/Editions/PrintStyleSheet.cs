using System.Globalization;
using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>
/// The style sheet that each edition has in each language for paper: how the theme sets booklets, then what the page
/// margins say. The program makes the second part because browsers print running heads only from words in a style sheet
/// (CSS Paged Media 3, margin boxes of named pages).
/// </summary>
internal static class PrintStyleSheet
{
    private static readonly string[] Booklets = ["page-booklet", "page-bilingual-booklet"];

    /// <summary>What a single sheet needs of it; project pages load no more, for they are read on phones first.</summary>
    public static Asset OfSheet(PageScope scope)
    {
        var css = new StringBuilder("@layer print {\n");
        AppendSheet(css, scope);
        Line(css, "}");
        return Asset.Of($"sheet.{scope.Language.Code}.css", Encoding.UTF8.GetBytes(css.ToString()));
    }

    /// <summary>All of it.</summary>
    public static Asset Of(PageScope scope)
    {
        var title = CssText.Quote(SourceMark.Strip(scope.EditionTitle));
        var counter = CssText.PageCounter(scope.Words["page_counter"]);
        var css = new StringBuilder(scope.Theme.PaperStyles).Append("@layer print {\n");
        AppendSheet(css, scope);
        Line(css, $"@page booklet {{ {Box("top-left", title)} {Box("bottom-right", counter)} }}");
        Line(css, $"@page large {{ {LargeBox("top-left", title)} {LargeBox("bottom-right", counter)} }}");
        foreach (var category in scope.Edition.Categories)
        {
            var name = CssText.Quote(category.Name.In(scope.Language.Code));
            var pages = $"{Box("top-left", title)} {Box("top-right", name)} {Box("bottom-right", counter)}";
            Line(css, $"@page booklet-{category.Number} {{ {pages} }}");
            // Two heads of 16 points have no room side by side.
            var large = $"{LargeBox("top-left", name)} {LargeBox("bottom-right", counter)}";
            Line(css, $"@page large-{category.Number} {{ {large} }}");
        }

        Line(css, "@media print {");
        // A handout is of one category, its title included.
        foreach (var category in scope.Edition.Categories)
        {
            Line(css, $".page-handout:has(.category-{category.Number}) {{ page: booklet-{category.Number}; }}");
        }

        foreach (var category in scope.Edition.Categories)
        {
            foreach (var kind in Booklets)
            {
                Line(css, $".{kind} .category-{category.Number} {{ page: booklet-{category.Number}; }}");
            }

            Line(css, $".page-large-print .category-{category.Number} {{ page: large-{category.Number}; }}");
        }

        Line(css, "}\n}");
        return Asset.Of($"print.{scope.Language.Code}.css", Encoding.UTF8.GetBytes(css.ToString()));
    }

    private static void AppendSheet(StringBuilder css, PageScope scope)
    {
        var title = CssText.Quote(SourceMark.Strip(scope.EditionTitle));
        var counter = CssText.PageCounter(scope.Words["page_counter"]);
        Line(css, $"@page {{ size: {scope.Site.Paper.ToName()}; }}");
        Line(css, $"@page sheet {{ {Box("bottom-left", title)} {Box("bottom-right", counter)} }}");
    }

    private static string Box(string place, string content) => $"@{place} {{ content: {content}; }}";

    // A margin box takes nothing from another page, and the theme cannot know the names of the pages.
    private static string LargeBox(string place, string content) =>
        $"@{place} {{ content: {content}; font: 16pt sans-serif; }}";

    private static void Line(StringBuilder css, string rule) => css.Append(rule).Append('\n');
}
