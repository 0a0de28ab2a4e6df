using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>Builds what templates see: script objects that we fill, never reflected .NET objects.</summary>
internal static class Bag
{
    /// <summary>An object with the given members; a member that is null is known, but empty.</summary>
    public static ScriptObject Of(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var bag = new ScriptObject(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            bag.SetValue(name, value, readOnly: false);
        }

        return bag;
    }

    /// <summary>An array of script values.</summary>
    public static ScriptArray ToScriptArray<T>(this IEnumerable<T> values)
    {
        var array = new ScriptArray();
        foreach (var value in values)
        {
            array.Add(value);
        }

        return array;
    }

    /// <summary>A link with its text.</summary>
    public static ScriptObject Link(string href, string text) => Of(("href", href), ("text", text));
}
