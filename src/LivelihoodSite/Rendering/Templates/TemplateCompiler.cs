using Scriban;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>
/// Turns what Scriban has parsed into parts that write themselves. A template with anything else in it, or with a partial that
/// has, is left to Scriban: what it gives is the same.
/// </summary>
/// <param name="templates">All templates of the theme.</param>
internal sealed class TemplateCompiler(IReadOnlyDictionary<string, Template> templates)
{
    private readonly PartialNames names = new(templates);
    private readonly Dictionary<string, CompiledTemplate?> known = new(StringComparer.Ordinal);

    /// <summary>The templates that can be compiled.</summary>
    public static Dictionary<string, CompiledTemplate> CompileAll(IReadOnlyDictionary<string, Template> templates)
    {
        var compiler = new TemplateCompiler(templates);
        var compiled = new Dictionary<string, CompiledTemplate>(StringComparer.Ordinal);
        foreach (var name in templates.Keys)
        {
            if (compiler.Compile(name) is { } template)
            {
                compiled[name] = template;
            }
        }

        return compiled;
    }

    private CompiledTemplate? Compile(string name)
    {
        if (known.TryGetValue(name, out var done))
        {
            return done;
        }

        if (!templates.TryGetValue(name, out var template) || template.Page?.Body is not { } page)
        {
            return null;
        }

        var partial = name.StartsWith(Partials, StringComparison.Ordinal) ? name[Partials.Length..] : null;
        var compiled = new CompiledTemplate
        {
            IsOfItsValueAlone = partial is not null && names.IsOfItsValueAlone(partial),
            IsOfItsFolderAlone = partial is not null && names.IsOfItsFolderAlone(partial),
        };
        known[name] = compiled;
        if (Part(page) is not { } body)
        {
            known[name] = null;
            return null;
        }

        compiled.Define(body);
        return compiled;
    }

    private const string Partials = "partials/";

    private TemplatePart? Part(ScriptStatement? statement) =>
        statement switch
        {
            ScriptBlockStatement block => Parts(block),
            ScriptRawStatement raw => new TextPart(raw.Text.ToString()),
            ScriptExpressionStatement { Expression: ScriptFunctionCall call } => Partial(call),
            ScriptExpressionStatement { Expression: { } expression } => Value(expression) is { } value
                ? new ValuePart(value)
                : null,
            ScriptIfStatement choice => Choice(choice),
            ScriptElseStatement otherwise => Part(otherwise.Body),
            ScriptForStatement loop => Loop(loop),
            _ => null,
        };

    private PartList? Parts(ScriptBlockStatement block)
    {
        var parts = new List<TemplatePart>();
        foreach (var statement in block.Statements.Where(statement => !statement.CanSkipEvaluation))
        {
            if (statement is ScriptNopStatement or ScriptExpressionStatement { Expression: null })
            {
                continue;
            }

            if (Part(statement) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new PartList([.. parts]);
    }

    private ChoicePart? Choice(ScriptIfStatement choice)
    {
        if (Value(choice.Condition) is not { } condition || Part(choice.Then) is not { } then)
        {
            return null;
        }

        var otherwise = Part(choice.Else);
        return choice.Else is null || otherwise is not null ? new ChoicePart(condition, then, otherwise) : null;
    }

    private LoopPart? Loop(ScriptForStatement loop) =>
        loop is { Variable: ScriptVariableGlobal variable, NamedArguments.Count: 0, Else: null, SetContinue: false }
        && Value(loop.Iterator) is { } list
        && Part(loop.Body) is { } body
            ? new LoopPart(string.Intern(variable.Name), list, body)
            : null;

    private PartialPart? Partial(ScriptFunctionCall call)
    {
        if (
            call.Target is not ScriptVariableGlobal { Name: "partial" }
            || call.Arguments.Count is < 1 or > 2
            || call.Arguments[0] is not ScriptLiteral { Value: string name }
            || Compile(Partials + name) is not { } partial
        )
        {
            return null;
        }

        var value = call.Arguments.Count > 1 ? Value(call.Arguments[1]) : null;
        return call.Arguments.Count == 1 || value is not null ? new PartialPart(name, partial, value) : null;
    }

    private TemplateValue? Value(ScriptNode? expression) =>
        expression switch
        {
            ScriptNestedExpression nested => Value(nested.Expression),
            ScriptLiteral literal => new LiteralValue(literal.Value),
            ScriptVariableGlobal or ScriptMemberExpression => Path((ScriptExpression)expression),
            ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => Value(not.Right) is { } value
                ? new NotValue(value)
                : null,
            ScriptBinaryExpression binary => Binary(binary),
            ScriptObjectInitializerExpression members => Object(members),
            _ => null,
        };

    private static PathValue? Path(ScriptExpression expression)
    {
        var members = new List<string>();
        while (
            expression
                is ScriptMemberExpression
                {
                    DotToken.TokenType: Scriban.Parsing.TokenType.Dot,
                    Member: ScriptVariableGlobal member,
                    Target: { } target
                }
        )
        {
            members.Insert(0, member.Name);
            expression = target;
        }

        return expression is ScriptVariableGlobal { Name: not "partial" } root
            ? new PathValue(new MemberName(root.Name), [.. members.Select(member => new MemberName(member))])
            : null;
    }

    private TemplateValue? Binary(ScriptBinaryExpression binary)
    {
        if (Value(binary.Left) is not { } left || Value(binary.Right) is not { } right)
        {
            return null;
        }

        return binary.Operator switch
        {
            ScriptBinaryOperator.And => new JoinedValue(left, right, both: true),
            ScriptBinaryOperator.Or => new JoinedValue(left, right, both: false),
            ScriptBinaryOperator.EmptyCoalescing
            or ScriptBinaryOperator.CompareEqual
            or ScriptBinaryOperator.CompareNotEqual
            or ScriptBinaryOperator.CompareGreater
            or ScriptBinaryOperator.CompareGreaterOrEqual
            or ScriptBinaryOperator.CompareLess
            or ScriptBinaryOperator.CompareLessOrEqual => new ComputedValue(binary.Operator, left, right),
            _ => null,
        };
    }

    private ObjectValue? Object(ScriptObjectInitializerExpression initializer)
    {
        var members = new List<(string, TemplateValue)>();
        foreach (var member in initializer.Members)
        {
            if (member.Name is not ScriptVariable name || Value(member.Value) is not { } value)
            {
                return null;
            }

            members.Add((name.Name, value));
        }

        return new ObjectValue([.. members]);
    }
}
