using System.Collections.Concurrent;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// A value that many places show and nobody changes, such as a status: what a partial makes of it, it makes of it everywhere,
/// so the HTML is made once.
/// </summary>
/// <param name="members">What templates see.</param>
internal sealed class SharedBag(Bag members) : Bag(members)
{
    private readonly ConcurrentDictionary<string, Markup> rendered = new(StringComparer.Ordinal);

    /// <summary>The HTML that a partial has made of it, or null.</summary>
    /// <param name="partial">A partial that names nothing but its value.</param>
    public Markup? RenderedBy(string partial) => rendered.GetValueOrDefault(partial);

    /// <summary>Keeps what a partial makes of it; the first of several threads counts.</summary>
    public Markup Keep(string partial, string html) => rendered.GetOrAdd(partial, new Markup(html));
}
