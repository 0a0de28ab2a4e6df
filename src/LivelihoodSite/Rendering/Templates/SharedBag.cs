using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// A value that many places show and nobody changes, such as a status: what a partial makes of it, it makes of it everywhere,
/// so the HTML is made once.
/// </summary>
/// <param name="members">What templates see.</param>
internal sealed class SharedBag(Bag members) : Bag(members)
{
    // Few partials show the same value: the newest first.
    private Rendered? rendered;

    /// <summary>The HTML that a partial has made of it, or null.</summary>
    /// <param name="partial">A partial that names nothing but its value, and the others.</param>
    /// <param name="first">What else it named then: the very same object, or null.</param>
    /// <param name="second">Another, if it named two.</param>
    public Markup? RenderedBy(string partial, object? first = null, object? second = null)
    {
        for (var known = Volatile.Read(ref rendered); known is not null; known = known.Older)
        {
            if (
                ReferenceEquals(known.First, first)
                && ReferenceEquals(known.Second, second)
                && string.Equals(known.Partial, partial, StringComparison.Ordinal)
            )
            {
                return known.Html;
            }
        }

        return null;
    }

    /// <summary>Keeps what a partial makes of it; where several threads made it, one of them may be kept twice.</summary>
    public Markup Keep(string partial, string html, object? first = null, object? second = null)
    {
        var markup = new Markup(html);
        Rendered? older;
        do
        {
            older = Volatile.Read(ref rendered);
        } while (
            Interlocked.CompareExchange(ref rendered, new Rendered(partial, first, second, markup, older), older)
            != older
        );
        return markup;
    }

    private sealed record Rendered(string Partial, object? First, object? Second, Markup Html, Rendered? Older);
}
