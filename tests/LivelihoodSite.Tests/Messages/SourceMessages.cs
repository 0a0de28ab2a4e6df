using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LivelihoodSite.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LivelihoodSite.Tests.Messages;

/// <summary>One sentence as the code writes it.</summary>
/// <param name="Format">The English form: what <see cref="Message.Format"/> is at run time.</param>
/// <param name="File">The file, below src/LivelihoodSite.</param>
/// <param name="Line">Its first line.</param>
internal sealed record SourceMessage(string Format, string File, int Line);

/// <summary>Every sentence that the program can say, found by the compiler's own understanding of the source.</summary>
/// <param name="Messages">In the order of files, then lines.</param>
/// <param name="Unreadable">Places where a text that is no literal becomes a <see cref="Message"/>: nobody can translate it.</param>
internal sealed record SourceMessages(IReadOnlyList<SourceMessage> Messages, IReadOnlyList<string> Unreadable)
{
    private static readonly Lazy<SourceMessages> Program = new(() => Of(ProgramFiles(), isProgram: true));

    /// <summary>Those of the program.</summary>
    public static SourceMessages OfProgram => Program.Value;

    /// <summary>Those of some files.</summary>
    /// <param name="files">Path and text.</param>
    /// <param name="isProgram">True for the program itself; other files may use it as it was built.</param>
    public static SourceMessages Of(IEnumerable<(string Path, string Text)> files, bool isProgram = false)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "source",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path, Encoding.UTF8)),
            References(isProgram),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
        var messages = new List<SourceMessage>();
        var unreadable = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var operation in Roots(tree.GetRoot(), model).SelectMany(root => root.DescendantsAndSelf()))
            {
                Look(operation, messages, unreadable);
            }
        }

        return new SourceMessages(
            [
                .. messages
                    .Where(message => message.Format is not ("" or "{0}"))
                    .OrderBy(message => message.File, StringComparer.Ordinal)
                    .ThenBy(message => message.Line)
                    .DistinctBy(message => message.Format, StringComparer.Ordinal),
            ],
            [.. unreadable.Order(StringComparer.Ordinal)]
        );
    }

    // Bodies and initial values: the compiler gives one tree of operations for each.
    private static IEnumerable<IOperation> Roots(SyntaxNode node, SemanticModel model) =>
        model.GetOperation(node) is { } operation
            ? [operation]
            : node.ChildNodes().SelectMany(child => Roots(child, model));

    private static void Look(IOperation operation, List<SourceMessage> messages, List<string> unreadable)
    {
        switch (operation)
        {
            case IInterpolatedStringHandlerCreationOperation made when IsMessage(made.Type):
                messages.Add(At(FormatOf((ExpressionSyntax)made.Syntax), made.Syntax));
                unreadable.AddRange(Fragments(made));
                break;
            case IConversionOperation { OperatorMethod: { } method, Operand: var text }
                when IsMessage(method.ContainingType):
                Add(text, messages, unreadable);
                break;
            // Help translates the descriptions of options and arguments.
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation
                {
                    Property: { Name: "Description", ContainingType.Name: "Symbol" }
                },
                Value: var described,
            }:
                Add(described, messages, unreadable);
                break;
        }
    }

    private static void Add(IOperation text, List<SourceMessage> messages, List<string> unreadable)
    {
        if (text.ConstantValue is { HasValue: true, Value: string words })
        {
            messages.Add(At(Escape(words), text.Syntax));
        }
        else if (text.ConstantValue is not { HasValue: true, Value: null })
        {
            var place = At("", text.Syntax);
            unreadable.Add($"{place.File}({place.Line}): {text.Syntax}");
        }
    }

    // English words in a gap that are no sentence of their own: they would stay English.
    private static IEnumerable<string> Fragments(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IConversionOperation { OperatorMethod: { } method } && IsMessage(method.ContainingType))
            {
                continue;
            }

            if (
                child is ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } }
                && operation is IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation
                && text.Count(char.IsAsciiLetter) > 1
            )
            {
                var place = At("", child.Syntax);
                yield return $"{place.File}({place.Line}): {child.Syntax} in a gap";
            }

            foreach (var fragment in Fragments(child))
            {
                yield return fragment;
            }
        }
    }

    private static bool IsMessage(ITypeSymbol? type) =>
        type is { Name: nameof(Message), ContainingNamespace.Name: "Model" };

    private static SourceMessage At(string format, SyntaxNode node)
    {
        var place = node.GetLocation().GetLineSpan();
        return new SourceMessage(format, place.Path, place.StartLinePosition.Line + 1);
    }

    // The same numbering as Message: gaps from the left, also over + between literals.
    private static string FormatOf(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        var gaps = 0;
        foreach (var part in Parts(expression))
        {
            foreach (var content in part.Contents)
            {
                if (content is InterpolatedStringTextSyntax words)
                {
                    text.Append(words.TextToken.ValueText);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"{{{gaps++}}}");
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<InterpolatedStringExpressionSyntax> Parts(ExpressionSyntax expression) =>
        expression switch
        {
            InterpolatedStringExpressionSyntax one => [one],
            BinaryExpressionSyntax sum => [.. Parts(sum.Left), .. Parts(sum.Right)],
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            CastExpressionSyntax cast => Parts(cast.Expression),
            _ => throw new InvalidOperationException($"What is this sentence made of? {expression}"),
        };

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> ProgramFiles()
    {
        var folder = Repository.PathOf("src/LivelihoodSite");
        var files = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(Path.Combine(folder, file))));
        return
        [
            .. files,
            (
                "usings",
                "global using System; global using System.IO; global using System.Linq; global using System.Net.Http;"
                    + "global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;"
            ),
        ];
    }

    // What the tests run with, but for the program itself, whose source is read instead.
    private static ImmutableArray<MetadataReference> References(bool isProgram) =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => !isProgram || Path.GetFileName(path) is not "livelihood.dll")
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
}
