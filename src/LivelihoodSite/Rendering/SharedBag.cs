using System.Collections.Concurrent;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>
/// A value that many places show and nobody changes, such as a status: what a partial makes of it, it makes of it everywhere,
/// so the HTML is made once.
/// </summary>
internal sealed class SharedBag : ScriptObject
{
    private readonly ConcurrentDictionary<string, string> rendered = new(StringComparer.Ordinal);

    /// <param name="members">What templates see.</param>
    public SharedBag(ScriptObject members)
        : base(members.Count, StringComparer.Ordinal)
    {
        foreach (var (name, value) in members)
        {
            SetValue(name, value, readOnly: true);
        }
    }

    /// <summary>The HTML that a partial makes of it.</summary>
    /// <param name="partial">A partial that names nothing but its value.</param>
    /// <param name="render">Makes the HTML.</param>
    public string RenderedBy(string partial, Func<string> render) =>
        rendered.TryGetValue(partial, out var known) ? known : rendered.GetOrAdd(partial, render());
}
