using LivelihoodSite.Rendering.Marking;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// <c>{{ partial "status" value }}</c>: renders a partial, in which the value is called <c>it</c>. Scriban's own include
/// gives back a string, which would be escaped a second time.
/// </summary>
internal sealed class PartialFunction : IScriptCustomFunction
{
    private readonly IReadOnlyDictionary<string, Template> templates;
    private readonly HashSet<string> pure;

    /// <param name="templates">All templates.</param>
    public PartialFunction(IReadOnlyDictionary<string, Template> templates)
    {
        this.templates = templates;
        var names = new PartialNames(templates);
        pure = templates
            .Keys.Where(name => name.StartsWith("partials/", StringComparison.Ordinal))
            .Select(name => name["partials/".Length..])
            .Where(names.IsOfItsValueAlone)
            .ToHashSet(StringComparer.Ordinal);
    }

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

        if (arguments.Count > 1 && arguments[1] is SharedBag shared && pure.Contains(name))
        {
            var known = shared.RenderedBy(name) ?? shared.Keep(name, RenderApart(context, template, shared));
            var html = known.Text;
            if (callerContext?.Parent is not ScriptExpressionStatement)
            {
                return new Html(html);
            }

            context.Write(html);
            return null;
        }

        context.PushGlobal(
            new ScriptObject(StringComparer.Ordinal) { ["it"] = arguments.Count > 1 ? arguments[1] : null }
        );
        try
        {
            // Nearly always its HTML is written where it stands; only a template that keeps it needs a value.
            if (callerContext?.Parent is ScriptExpressionStatement)
            {
                template.RenderTo(context);
                return null;
            }

            return new Html(RenderApart(context, template));
        }
        finally
        {
            _ = context.PopGlobal();
        }
    }

    private static string RenderApart(TemplateContext context, Template template, object value)
    {
        context.PushGlobal(new ScriptObject(StringComparer.Ordinal) { ["it"] = value });
        try
        {
            return RenderApart(context, template);
        }
        finally
        {
            _ = context.PopGlobal();
        }
    }

    private static string RenderApart(TemplateContext context, Template template)
    {
        using var kept = new TextBuffer();
        context.PushOutput(kept);
        try
        {
            template.RenderTo(context);
            return kept.ToString();
        }
        finally
        {
            _ = context.PopOutput();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
