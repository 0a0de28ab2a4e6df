namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// A name at its place in a template. It remembers where it stood in the last object that had it, and which text the object
/// itself calls it by: the next object is mostly of the same kind, and then neither a search nor a comparison of texts is needed.
/// </summary>
/// <param name="text">The name.</param>
internal sealed class MemberName(string text)
{
    // Threads may overwrite each other's: every text seen here is the name, wherever it stands.
    private int place;
    private string seen = text;

    /// <summary>The name; equal names of templates are one text.</summary>
    public string Text { get; } = string.Intern(text);

    /// <summary>Where it stood last.</summary>
    public int Place => place;

    /// <summary>Whether a text is known to be the name without a look at its letters.</summary>
    public bool IsSeen(string name) => ReferenceEquals(name, seen);

    /// <summary>Remembers where it stands, and the text that the object calls it by.</summary>
    public void Remember(int found, string name)
    {
        place = found;
        seen = name;
    }

    /// <summary>Whether a name that a template gives a meaning is this one.</summary>
    public bool Is(string name) => ReferenceEquals(name, Text) || string.Equals(name, Text, StringComparison.Ordinal);
}
