using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>The templates of a theme: parsed once, rendered by any number of threads.</summary>
internal sealed class PageTemplates : IDisposable
{
    private readonly Dictionary<string, Template> templates;
    private readonly Dictionary<string, CompiledTemplate> compiled;
    private readonly ThreadLocal<TemplateSpace> spaces;

    private PageTemplates(Dictionary<string, Template> templates)
    {
        this.templates = templates;
        compiled = TemplateCompiler.CompileAll(templates);
        var partial = new PartialFunction(templates);
        spaces = new ThreadLocal<TemplateSpace>(() => new TemplateSpace(new PageContext(partial)));
    }

    /// <summary>Parses templates.</summary>
    /// <param name="files">Name (<c>layouts/home</c>), path for messages, and text of each template.</param>
    /// <param name="diagnostics">Receives one error for every mistake in their syntax.</param>
    public static PageTemplates Parse(
        IEnumerable<(string Name, string Path, string Text)> files,
        List<Diagnostic> diagnostics
    )
    {
        (string Name, string Path, string Text)[] all = [.. files];
        var read = new Template[all.Length];
        _ = Parallel.For(0, all.Length, index => read[index] = Template.Parse(all[index].Text, all[index].Path));
        var parsed = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var ((name, path, _), template) in all.Zip(read))
        {
            diagnostics.AddRange(
                template
                    .Messages.Where(message => message.Type == ParserMessageType.Error)
                    .Select(message =>
                        Place(
                            "LS0801",
                            message.Span,
                            path,
                            Message.Verbatim(OneLine(message.Message)),
                            "Correct the template."
                        )
                    )
            );
            parsed[name] = template;
        }

        return new PageTemplates(parsed) { Parsed = all.Length };
    }

    /// <summary>How often a template was parsed.</summary>
    public int Parsed { get; private init; }

    /// <summary>The templates that only Scriban’s interpreter can run, in ordinal order.</summary>
    public IEnumerable<string> Interpreted =>
        templates.Keys.Where(name => !compiled.ContainsKey(name)).Order(StringComparer.Ordinal);

    /// <summary>Whether there is a template of this name.</summary>
    public bool Has(string name) => templates.ContainsKey(name);

    /// <summary>Renders one template to the end of a text.</summary>
    /// <param name="output">Takes the HTML.</param>
    /// <param name="name">The template, such as <c>layouts/home</c>.</param>
    /// <param name="globals">What it may name; later ones hide earlier ones.</param>
    /// <exception cref="RenderException">The template names something that does not exist.</exception>
    public void Render(TextBuffer output, string name, params ReadOnlySpan<Bag> globals)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            throw RenderException.MissingFile($"The theme has no template {name}.html.", "Restore the file.");
        }

        var before = output.Length;
        if (compiled.TryGetValue(name, out var straight) && TryWrite(straight, output, globals))
        {
            return;
        }

        output.Cut(before);
        var context = spaces.Value!.Context;
        try
        {
            foreach (var global in globals)
            {
                context.PushGlobal(global);
            }

            // A template may set variables of its own, but no member of what it is given.
            context.PushGlobal(new ScriptObject(StringComparer.Ordinal));
            context.PushOutput(output);
            template.RenderTo(context);
            _ = context.PopOutput();
            for (var popped = 0; popped <= globals.Length; popped++)
            {
                _ = context.PopGlobal();
            }
        }
        catch (ScriptRuntimeException exception)
        {
            // Whatever is still pushed belongs to the page that failed.
            context.Reset();
            throw new RenderException(
                Place(
                    "LS0802",
                    exception.Span,
                    template.SourceFilePath,
                    Message.Verbatim(OneLine(exception.OriginalMessage)),
                    "Correct the name in the template."
                ),
                exception
            );
        }
    }

    /// <summary>Writes a whole page in one go; false where only Scriban can write it, or say what is missing.</summary>
    /// <param name="output">Takes the HTML; after false it holds a part of the page.</param>
    /// <param name="layout">The template of the inner part.</param>
    /// <param name="frame">The template around it, which calls it <c>content</c>.</param>
    /// <param name="globals">What both may name.</param>
    /// <param name="inner">What only the inner part may name.</param>
    public bool TryWrite(IPageText output, string layout, string frame, Bag globals, Bag inner)
    {
        if (!compiled.TryGetValue(layout, out var content) || !compiled.TryGetValue(frame, out var around))
        {
            return false;
        }

        var scope = spaces.Value!.InnerScope;
        scope.Output = output;
        scope.Enter(null, globals);
        scope.Enter(null, inner);
        try
        {
            return TryWrite(around, output, globals, Bag.Of(("content", new InnerPage(content, scope))));
        }
        finally
        {
            scope.Clear();
        }
    }

    // False where Scriban has to say what is missing.
    private bool TryWrite(CompiledTemplate template, IPageText output, params ReadOnlySpan<Bag> globals)
    {
        var scope = spaces.Value!.Scope;
        scope.Output = output;
        try
        {
            foreach (var global in globals)
            {
                scope.Enter(null, global);
            }

            template.Write(scope);
            return true;
        }
        catch (Exception problem) when (problem is TemplateGivesUpException or ScriptRuntimeException)
        {
            return false;
        }
        finally
        {
            scope.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spaces.Dispose();

    private static Diagnostic Place(string code, SourceSpan span, string? path, Message message, Message hint) =>
        new(
            code,
            Severity.Error,
            string.IsNullOrEmpty(span.FileName) ? path : span.FileName,
            span.Start.Line + 1,
            span.Start.Column + 1,
            message,
            hint
        );

    private static string OneLine(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }
}
