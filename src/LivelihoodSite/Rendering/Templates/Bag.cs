using System.Collections;
using System.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// What templates see: an object whose members we fill, never a reflected .NET object. It holds its members in their
/// order and looks where a name stood last time, which costs a fraction of a hash table for every small part of a page.
/// </summary>
internal class Bag : IScriptObject, IEnumerable<KeyValuePair<string, object?>>
{
    private const int Few = 64;

    private (string Name, object? Value)[] members;
    private Dictionary<string, int>? places;

    protected Bag(params ReadOnlySpan<(string Name, object? Value)> members) => this.members = members.ToArray();

    /// <summary>The same members, for a bag of another kind.</summary>
    protected Bag(Bag other) => members = other.members;

    /// <inheritdoc/>
    public int Count => members.Length;

    /// <inheritdoc/>
    public bool IsReadOnly { get; set; } = true;

    /// <summary>The value of a member.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public object? this[string name] =>
        IndexOf(name) is var index and >= 0 ? members[index].Value : throw new KeyNotFoundException(name);

    /// <summary>An object with the given members; a member that is null is known, but empty.</summary>
    public static Bag Of(params ReadOnlySpan<(string Name, object? Value)> members) => new(members);

    /// <summary>A link with its text.</summary>
    public static Bag Link(string href, string text) => Of(("href", href), ("text", text));

    /// <summary>The same object with more members, of other names than it has.</summary>
    public Bag With(params ReadOnlySpan<(string Name, object? Value)> more)
    {
        foreach (var (name, _) in more)
        {
            Debug.Assert(IndexOf(name) < 0, "A name stands twice.");
        }

        var first = members.Length;
        Array.Resize(ref members, first + more.Length);
        more.CopyTo(members.AsSpan(first));
        places = null;
        return this;
    }

    /// <summary>The value of a member; false where there is none.</summary>
    public bool TryGet(MemberName name, out object? value)
    {
        var known = members;
        var place = name.Place;
        if ((uint)place >= (uint)known.Length || !name.IsSeen(known[place].Name))
        {
            place = IndexOf(name.Text);
            if (place < 0)
            {
                value = null;
                return false;
            }

            name.Remember(place, known[place].Name);
        }

        value = known[place].Value;
        return true;
    }

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => members.Select(member => member.Name);

    /// <inheritdoc/>
    public bool Contains(string member) => IndexOf(member) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var place = IndexOf(member);
        value = place < 0 ? null : members[place].Value;
        return place >= 0;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly) { }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => this;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        members.Select(member => KeyValuePair.Create(member.Name, member.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        if (members.Length > Few)
        {
            return (places ??= PlacesOf(members)).GetValueOrDefault(name, -1);
        }

        for (var index = 0; index < members.Length; index++)
        {
            // Most names differ in their length.
            var known = members[index].Name;
            if (known.Length == name.Length && string.Equals(known, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private static Dictionary<string, int> PlacesOf((string Name, object? Value)[] members)
    {
        var found = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (var index = 0; index < members.Length; index++)
        {
            found[members[index].Name] = index;
        }

        return found;
    }
}

/// <summary>Lists for templates.</summary>
internal static class ScriptLists
{
    private static readonly ScriptArray None = new() { IsReadOnly = true };

    /// <summary>An array of what is made of each item of a list.</summary>
    /// <param name="items">The list.</param>
    /// <param name="scope">What the items are seen in.</param>
    /// <param name="make">Makes one.</param>
    public static ScriptArray ToScriptArray<T, TScope>(
        this IReadOnlyList<T> items,
        TScope scope,
        Func<TScope, T, Bag?> make
    )
    {
        if (items.Count == 0)
        {
            return None;
        }

        var array = new ScriptArray(items.Count);
        for (var place = 0; place < items.Count; place++)
        {
            array.Add(make(scope, items[place]));
        }

        return array;
    }

    /// <summary>An array of script values.</summary>
    public static ScriptArray ToScriptArray<T>(this IEnumerable<T> values)
    {
        var array = values.TryGetNonEnumeratedCount(out var count) ? new ScriptArray(count) : [];
        foreach (var value in values)
        {
            array.Add(value);
        }

        return array;
    }
}
