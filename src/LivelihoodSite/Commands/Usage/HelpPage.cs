using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands.Usage;

/// <summary>The help of a command: what it does, how it is called, examples, exit codes; in the language of the user.</summary>
public sealed class HelpPage(RootUsage root, TerminalSettings settings) : SynchronousCommandLineAction
{
    private readonly MessageLanguage language = settings.Language;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        parseResult.InvocationConfiguration.Output.Write(Of(parseResult.CommandResult.Command));
        return ExitCode.Fine;
    }

    /// <summary>The text, with a final line break.</summary>
    public string Of(Command command)
    {
        var page = new TextColumns(settings.Width);
        page.Paragraph(language.Say(DoesOf(command)));
        page.Heading(language.Say("Usage:"));
        page.Line("  " + UsageOf(command));
        page.Table(language.Say("Arguments:"), command.Arguments.Where(IsShown).Select(Row));
        page.Table(language.Say("Options:"), OptionsOf(command).Where(IsShown).Select(Row));
        page.Table(
            language.Say("Commands:"),
            command.Subcommands.Where(IsShown).Select(sub => (sub.Name, language.Say(DoesOf(sub))))
        );
        page.Heading(language.Say("Examples:"));
        foreach (var example in ExamplesOf(command))
        {
            page.Line("  " + example.Line);
            page.Indented(language.Say(example.Does), 6);
        }

        page.Table(
            language.Say("Exit codes:"),
            ExitsOf(command).Select(exit => ($"{exit}", language.Say(MeaningOf(exit))))
        );
        return page.ToString();
    }

    /// <summary>What an exit code says.</summary>
    public static Message MeaningOf(int exit) =>
        exit switch
        {
            ExitCode.Fine => "fine, warnings included",
            ExitCode.Content => "the content has errors (with check --strict: open warnings, too)",
            ExitCode.WrongUse => "wrong use: an unknown option, a missing name, no site here",
            _ => (Message)"the computer: no space, no permission, no browser, another build at work",
        };

    private static bool IsShown(Symbol symbol) => !symbol.Hidden;

    private Message DoesOf(Command command) =>
        command switch
        {
            SiteCommand known => known.Does,
            RootCommand => root.Does,
            _ => Message.FromString(command.Description ?? ""),
        };

    private IReadOnlyList<Example> ExamplesOf(Command command) =>
        command is SiteCommand known ? known.Examples : root.Examples;

    private IReadOnlyList<int> ExitsOf(Command command) => command is SiteCommand known ? known.Exits : root.Exits;

    private string UsageOf(Command command)
    {
        var names = Path(command).Select(one => one is RootCommand ? RootUsage.Program : one.Name);
        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name
        );
        var subcommand =
            command.Subcommands.Count == 0 ? []
            : command is RootCommand ? [$"[{language.Say("COMMAND")}]"]
            : (string[])[language.Say("COMMAND")];
        return string.Join(' ', [.. names, .. subcommand, .. arguments, $"[{language.Say("options")}]"]);
    }

    private static IEnumerable<Command> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? [.. Path(parent), command] : [command];

    // Those of the command, then those that every command has; the program's own at the end.
    private static IEnumerable<Option> OptionsOf(Command command) =>
        Path(command)
            .Reverse()
            .SelectMany(one => one.Options.Where(option => ReferenceEquals(one, command) || option.Recursive))
            .OrderBy(option => option is HelpOption or VersionOption);

    private (string, string) Row(Argument argument) =>
        (argument.Name, language.Say(Message.FromString(argument.Description ?? "")));

    private (string, string) Row(Option option)
    {
        string[] names = [option.Name, .. option.Aliases.Order(StringComparer.Ordinal)];
        var value =
            option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? "" : $" {ValueOf(option)}";
        return (string.Join(", ", names) + value, language.Say(Message.FromString(option.Description ?? "")));
    }

    private static string ValueOf(Option option)
    {
        var known = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).ToList();
        return known is { Count: > 0 and < 8 }
            ? string.Join('|', known.Select(item => item.Label))
            : option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant();
    }
}
