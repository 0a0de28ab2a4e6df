using Scriban;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// What partials name. One that names nothing but its own value gives the same HTML of the same value everywhere; one that names
/// nothing but what the pages of a folder share gives the same HTML on all of them.
/// </summary>
/// <param name="templates">All templates.</param>
internal sealed class PartialNames(IReadOnlyDictionary<string, Template> templates)
{
    /// <summary>What templates call the value of a partial.</summary>
    public const string Value = "it";

    /// <summary>What the pages of a folder share: the first of them belongs to the folder, the others to more than it.</summary>
    public static readonly IReadOnlyList<string> OfFolder = ["site", "edition", "w"];

    private readonly Dictionary<string, HashSet<string>?> known = new(StringComparer.Ordinal);

    /// <summary>Whether a partial names nothing but its own value.</summary>
    public bool IsOfItsValueAlone(string name) => NamesOf(name)?.IsSubsetOf([Value]) == true;

    /// <summary>Whether a partial names the folder, and nothing but what its pages share.</summary>
    public bool IsOfItsFolderAlone(string name) =>
        NamesOf(name) is { } names && names.Contains(OfFolder[0]) && names.IsSubsetOf(OfFolder);

    // Null for one that is not there, that uses itself, or that has more than names in it.
    private HashSet<string>? NamesOf(string name)
    {
        if (known.TryGetValue(name, out var judged))
        {
            return judged;
        }

        known[name] = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        return known[name] =
            templates.TryGetValue("partials/" + name, out var template)
            && template.Page is { } page
            && Collect(page, names)
                ? names
                : null;
    }

    private bool Collect(ScriptNode node, HashSet<string> names)
    {
        switch (node)
        {
            case ScriptMemberExpression member:
                return member.Target is not null && Collect(member.Target, names);
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "partial" } } call:
                return CollectPartial(call, names);
            case ScriptVariableGlobal variable:
                _ = names.Add(variable.Name);
                return true;
        }

        for (var index = 0; index < node.ChildrenCount; index++)
        {
            if (node.GetChildren(index) is { } child && !Collect(child, names))
            {
                return false;
            }
        }

        return true;
    }

    private bool CollectPartial(ScriptFunctionCall call, HashSet<string> names)
    {
        if (
            call.Arguments.Count == 0
            || call.Arguments[0] is not ScriptLiteral { Value: string name }
            || NamesOf(name) is not { } inner
        )
        {
            return false;
        }

        // Its value is what it is called with.
        names.UnionWith(inner.Where(other => !string.Equals(other, Value, StringComparison.Ordinal)));
        return call.Arguments.Skip(1).All(argument => Collect(argument, names));
    }
}
