namespace LivelihoodSite.Content.Yaml;

/// <summary>A node of a YAML document with its place in the file, line and column from 1.</summary>
public abstract record YamlNode(int Line, int Column);

/// <summary>A single value. Its text is kept as written; nothing is guessed to be a number or a date.</summary>
/// <param name="Value">The text.</param>
/// <param name="IsNull">True for an empty value, <c>~</c> or <c>null</c> without quotes.</param>
public sealed record YamlScalar(string Value, bool IsNull, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A map in file order; keys are unique.</summary>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        for (var index = 0; index < Entries.Count; index++)
        {
            if (Entries[index].Key.Value == key)
            {
                return Entries[index];
            }
        }

        return null;
    }
}

/// <summary>A key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
