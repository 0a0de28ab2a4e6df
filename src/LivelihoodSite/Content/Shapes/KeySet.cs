namespace LivelihoodSite.Content.Shapes;

/// <summary>One key that a content file may have.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Value">What stands behind the colon.</param>
/// <param name="English">What it is for, for people who edit the file; shown by editors.</param>
/// <param name="Chinese">The same in Chinese; begins with the name that the office would give it, then a colon (：).</param>
public sealed record Key(string Name, Shape Value, string English, string Chinese)
{
    /// <summary>True where the file cannot be used without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the office would call it (<c>标题</c>).</summary>
    public string ChineseName => Chinese.Split('：')[0];

    /// <summary>The same key, which must be there.</summary>
    public Key Required() => this with { IsRequired = true };
}

/// <summary>Which codes of languages are keys of a map, too.</summary>
public enum LanguageKeys
{
    None,

    /// <summary>Every language of the site.</summary>
    All,

    /// <summary>Every language but that of the reports.</summary>
    Translations,
}

/// <summary>The keys of one map. A key that a reader asks for stands here, or the program stops.</summary>
/// <param name="Keys">In the order in which people would write them.</param>
public sealed record KeySet(params IReadOnlyList<Key> Keys)
{
    private readonly Dictionary<string, Key> byName = Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>Languages whose codes are keys, too.</summary>
    public LanguageKeys Languages { get; init; }

    /// <summary>What stands before the code of a language (<c>reason-</c> in <c>reason-en</c>).</summary>
    public string LanguagePrefix { get; init; } = "";

    /// <summary>True where the map is of no use without the words of the source language.</summary>
    public bool NeedsSource { get; init; }

    /// <summary>What stands behind keys that people choose themselves, or null where they may choose none.</summary>
    public Shape? Rest { get; init; }

    /// <summary>The key of a name, or null.</summary>
    public Key? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>True where a reader may ask for the name.</summary>
    internal bool Allows(string name) => Find(name) is not null || Languages != LanguageKeys.None || Rest is not null;

    /// <summary>The key below which a name is known, at any depth, or null.</summary>
    internal Key? HolderOf(string name)
    {
        foreach (var key in Keys)
        {
            if (key.Value.Inner is { } inner)
            {
                if (inner.Find(name) is not null)
                {
                    return key;
                }

                if (inner.HolderOf(name) is { } deeper)
                {
                    return deeper;
                }
            }
        }

        return null;
    }
}
