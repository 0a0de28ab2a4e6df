using System.Collections;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>A statement of a template.</summary>
internal abstract class TemplatePart
{
    /// <summary>Writes what it gives.</summary>
    public abstract void Write(TemplateScope scope);
}

/// <summary>Text of the template itself.</summary>
internal sealed class TextPart(string text) : TemplatePart
{
    private readonly Markup markup = new(text);

    public override void Write(TemplateScope scope) => scope.Output.Write(markup);
}

/// <summary>The value of an expression, escaped where it is not HTML.</summary>
internal sealed class ValuePart(TemplateValue value) : TemplatePart
{
    public override void Write(TemplateScope scope) => scope.Context.WriteTo(scope.Output, value.In(scope));
}

/// <summary>Parts in their order.</summary>
internal sealed class PartList(TemplatePart[] parts) : TemplatePart
{
    public override void Write(TemplateScope scope)
    {
        foreach (var part in parts)
        {
            part.Write(scope);
        }
    }
}

/// <summary><c>if … else …</c></summary>
internal sealed class ChoicePart(TemplateValue condition, TemplatePart then, TemplatePart? otherwise) : TemplatePart
{
    public override void Write(TemplateScope scope) => (condition.IsTrue(scope) ? then : otherwise)?.Write(scope);
}

/// <summary><c>for name in list</c>, and in it <c>for.index</c>, <c>for.first</c> and <c>for.last</c>.</summary>
internal sealed class LoopPart(string name, TemplateValue list, TemplatePart body) : TemplatePart
{
    public override void Write(TemplateScope scope)
    {
        switch (list.In(scope))
        {
            case null:
                return;
            case IList items:
                var state = new LoopState(items.Count);
                scope.Enter(LoopState.Name, state);
                scope.Enter(name, null);
                for (; state.Index < items.Count; state.Index++)
                {
                    scope.Replace(items[state.Index]);
                    body.Write(scope);
                }

                scope.Leave();
                scope.Leave();
                return;
            default:
                throw new TemplateGivesUpException();
        }
    }
}

/// <summary>How far a loop has come.</summary>
/// <param name="count">How many items it has.</param>
internal sealed class LoopState(int count)
{
    /// <summary>What templates call it.</summary>
    public static readonly string Name = string.Intern("for");

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    /// <summary>What templates may ask of it; Scriban answers everything else.</summary>
    public object Find(string member) =>
        member switch
        {
            "index" => Index,
            "first" => Index == 0,
            "last" => Index == count - 1,
            _ => throw new TemplateGivesUpException(),
        };
}

/// <summary><c>partial "name" value</c>: the partial, in which the value is called <c>it</c>.</summary>
internal sealed class PartialPart(string name, CompiledTemplate partial, TemplateValue? value) : TemplatePart
{
    private static readonly string It = string.Intern(PartialNames.Value);

    private readonly MemberName[] shared = [.. PartialNames.OfFolder.Select(root => new MemberName(root))];

    public override void Write(TemplateScope scope)
    {
        if (partial.IsOfItsFolderAlone && TryFindShared(scope, out var folder, out var first, out var second))
        {
            scope.Output.Write(
                folder.RenderedBy(name, first, second) ?? folder.Keep(name, Apart(scope, null), first, second)
            );
            return;
        }

        var it = value?.In(scope);
        if (partial.IsOfItsValueAlone && it is SharedBag known)
        {
            scope.Output.Write(known.RenderedBy(name) ?? known.Keep(name, Apart(scope, known)));
            return;
        }

        Write(scope, it);
    }

    private bool TryFindShared(TemplateScope scope, out SharedBag folder, out object? first, out object? second)
    {
        _ = scope.TryFind(shared[0], out var found);
        _ = scope.TryFind(shared[1], out first);
        _ = scope.TryFind(shared[2], out second);
        folder = (found as SharedBag)!;
        return folder is not null;
    }

    private string Apart(TemplateScope scope, object? it)
    {
        var page = scope.Output;
        using var apart = new TextBuffer();
        scope.Output = apart;
        Write(scope, it);
        scope.Output = page;
        return apart.ToString();
    }

    private void Write(TemplateScope scope, object? it)
    {
        scope.Enter(It, it);
        partial.Write(scope);
        scope.Leave();
    }
}
