using Scriban.Runtime;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>An expression of a template.</summary>
internal abstract class TemplateValue
{
    /// <summary>Its value now.</summary>
    public abstract object? In(TemplateScope scope);

    /// <summary>Whether its value counts as true; null and false do not, everything else does.</summary>
    public virtual bool IsTrue(TemplateScope scope) =>
        In(scope) switch
        {
            null => false,
            bool value => value,
            var other => scope.Context.ToBool(default, other),
        };
}

/// <summary><c>page.title</c>: a name and members of its value.</summary>
internal sealed class PathValue(MemberName name, MemberName[] members) : TemplateValue
{
    public override object? In(TemplateScope scope)
    {
        var value = scope.Find(name);
        foreach (var member in members)
        {
            value = Member(scope, value, member);
        }

        return value;
    }

    private static object? Member(TemplateScope scope, object? target, MemberName name)
    {
        if (target is Bag known)
        {
            return known.TryGet(name, out var member) ? member : throw new TemplateGivesUpException();
        }

        if (target is LoopState loop)
        {
            return loop.Find(name.Text);
        }

        object? value;
        var isThere = target switch
        {
            null => throw new TemplateGivesUpException(),
            IScriptObject other => other.TryGetValue(scope.Context, default, name.Text, out value),
            _ => scope
                .Context.GetMemberAccessor(target)
                .TryGetValue(scope.Context, default, target, name.Text, out value),
        };
        return isThere ? value : throw new TemplateGivesUpException();
    }
}

/// <summary>A text, a number, true, false or null.</summary>
internal sealed class LiteralValue(object? value) : TemplateValue
{
    public override object? In(TemplateScope scope) => value;
}

/// <summary><c>!a</c></summary>
internal sealed class NotValue(TemplateValue value) : TemplateValue
{
    public override object? In(TemplateScope scope) => IsTrue(scope);

    public override bool IsTrue(TemplateScope scope) => !value.IsTrue(scope);
}

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c></summary>
internal sealed class JoinedValue(TemplateValue left, TemplateValue right, bool both) : TemplateValue
{
    public override object? In(TemplateScope scope) => IsTrue(scope);

    public override bool IsTrue(TemplateScope scope) =>
        both ? left.IsTrue(scope) && right.IsTrue(scope) : left.IsTrue(scope) || right.IsTrue(scope);
}

/// <summary><c>a > b</c> and the like: as Scriban computes it.</summary>
internal sealed class ComputedValue(ScriptBinaryOperator operation, TemplateValue left, TemplateValue right)
    : TemplateValue
{
    public override object? In(TemplateScope scope) =>
        ScriptBinaryExpression.Evaluate(scope.Context, default, operation, left.In(scope), right.In(scope));
}

/// <summary><c>{ name: value }</c>; a member may name the ones before it.</summary>
internal sealed class ObjectValue((string Name, TemplateValue Value)[] members) : TemplateValue
{
    public override object? In(TemplateScope scope)
    {
        var bag = Bag.Of();
        scope.Enter(null, bag);
        foreach (var (name, value) in members)
        {
            _ = bag.With((name, value.In(scope)));
        }

        scope.Leave();
        return bag;
    }
}
