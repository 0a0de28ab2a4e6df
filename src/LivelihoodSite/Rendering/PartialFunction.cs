using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering;

/// <summary>
/// <c>{{ partial "status" value }}</c>: renders a partial, in which the value is called <c>it</c>. Scriban's own include
/// gives back a string, which would be escaped a second time.
/// </summary>
internal sealed class PartialFunction(IReadOnlyDictionary<string, Template> templates) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(Html);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0
            ? new ScriptParameterInfo(typeof(string), "name")
            : new ScriptParameterInfo(typeof(object), "value", null!);

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var name = arguments[0] as string ?? "";
        if (!templates.TryGetValue("partials/" + name, out var template))
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"There is no partial named '{name}'.");
        }

        context.PushGlobal(Bag.Of(("it", arguments.Count > 1 ? arguments[1] : null)));
        try
        {
            // Nearly always its HTML is written where it stands; only a template that keeps it needs a value.
            if (callerContext?.Parent is ScriptExpressionStatement)
            {
                template.RenderTo(context);
                return null;
            }

            var kept = new TextBuffer();
            context.PushOutput(kept);
            try
            {
                template.RenderTo(context);
            }
            finally
            {
                _ = context.PopOutput();
            }

            return new Html(kept.ToString());
        }
        finally
        {
            _ = context.PopGlobal();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
