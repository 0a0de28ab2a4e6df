using Scriban;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>Which partials name nothing but their own value, so that the same value always gives the same HTML.</summary>
/// <param name="templates">All templates.</param>
internal sealed class PartialNames(IReadOnlyDictionary<string, Template> templates)
{
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Judges one partial by its name.</summary>
    public bool IsOfItsValueAlone(string name)
    {
        if (known.TryGetValue(name, out var judged))
        {
            return judged;
        }

        // A partial that uses itself is not of its value alone.
        known[name] = false;
        return known[name] =
            templates.TryGetValue("partials/" + name, out var template) && template.Page is { } page && IsPure(page);
    }

    private bool IsPure(ScriptNode node)
    {
        switch (node)
        {
            case ScriptMemberExpression member:
                return member.Target is not null && IsPure(member.Target);
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "partial" } } call:
                return call.Arguments.Count > 0
                    && call.Arguments[0] is ScriptLiteral { Value: string name }
                    && IsOfItsValueAlone(name)
                    && call.Arguments.Skip(1).All(IsPure);
            case ScriptVariableGlobal variable:
                return variable.Name is "it";
        }

        for (var index = 0; index < node.ChildrenCount; index++)
        {
            if (node.GetChildren(index) is { } child && !IsPure(child))
            {
                return false;
            }
        }

        return true;
    }
}
