using System.Runtime.InteropServices;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>What an attribute says of the places of a page.</summary>
public enum PageReferenceKind
{
    /// <summary><c>id</c>: the page has a place of this name.</summary>
    Id,

    /// <summary><c>href</c> or <c>src</c>: the page leads to another or loads it.</summary>
    Link,
}

/// <summary>An attribute of a page that the check of links asks for.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Start">Where its value begins in the page.</param>
/// <param name="Length">How long it is, entities as they are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PageReference(PageReferenceKind Kind, int Start, int Length)
{
    /// <summary>The same in a text in which it stands so much further on.</summary>
    public PageReference MovedBy(int shift) => this with { Start = Start + shift };

    /// <summary>All of a page, in their order.</summary>
    public static IReadOnlyList<PageReference> AllOf(ReadOnlySpan<char> html)
    {
        var all = new List<PageReference>();
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            tokens.AddReferences(all, 0);
        }

        return all;
    }
}
