using System.Text.Json;

namespace LivelihoodSite.Commands;

/// <summary>Figures and names of what a command did, for <c>--json</c>; in the order in which they were given.</summary>
public sealed class CommandOutcome
{
    private readonly List<Action<Utf8JsonWriter>> facts = [];

    /// <summary>A figure.</summary>
    /// <returns>This, to go on with.</returns>
    public CommandOutcome Add(string name, long value)
    {
        facts.Add(json => json.WriteNumber(name, value));
        return this;
    }

    /// <summary>A name or path.</summary>
    /// <returns>This, to go on with.</returns>
    public CommandOutcome Add(string name, string? value)
    {
        facts.Add(json => json.WriteString(name, value));
        return this;
    }

    /// <summary>Several names or paths.</summary>
    /// <returns>This, to go on with.</returns>
    public CommandOutcome Add(string name, IReadOnlyList<string> values)
    {
        facts.Add(json =>
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        });
        return this;
    }

    internal void Write(Utf8JsonWriter json)
    {
        foreach (var fact in facts)
        {
            fact(json);
        }
    }
}
