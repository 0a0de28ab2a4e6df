using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using LivelihoodSite.Commands.Usage;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

// How a command line becomes an exit code; the commands themselves are in the other parts.
public static partial class Cli
{
    internal const string LanguageOption = "--lang";
    private const string QuietOption = "--quiet";
    private const string VerboseOption = "--verbose";

    /// <summary>Runs one command.</summary>
    /// <param name="args">Arguments without the program name; none means <c>build</c>.</param>
    /// <param name="output">What would go to standard output.</param>
    /// <param name="error">What would go to standard error.</param>
    /// <param name="settings">What is known of the place where it writes; plain English when null.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(
        IReadOnlyList<string> args,
        TextWriter output,
        TextWriter error,
        TerminalSettings? settings = null
    )
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        settings ??= TerminalSettings.Plain;
        var terminal = new Terminal(
            output,
            error,
            settings with
            {
                Language = SystemLanguage.Given(args) ?? settings.Language,
            }
        );
        // A path may begin with @: no files of options.
        var parsed = Root(terminal).Parse([.. args], new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var here = parsed.CommandResult.Command;
            IReadOnlyList<string> known =
            [
                .. here.Subcommands.Select(command => command.Name),
                .. Line(here).SelectMany(command => command.Options).Select(option => option.Name),
            ];
            foreach (var problem in parsed.Errors.Select(problem => problem.Message).Distinct(StringComparer.Ordinal))
            {
                terminal.Error.WriteLine(UsageProblem.Of(problem, known));
            }

            terminal.Error.WriteLine($"Try “{NameOf(parsed)} --help”.");
            return ExitCode.WrongUse;
        }

        terminal.Mode = ModeOf(parsed);
        var exit = Invoke(parsed, terminal, output, error);
        terminal.Progress.Clear();
        if (terminal.Mode == TerminalMode.Json && !terminal.Output.HasText)
        {
            output.Write(Encoding.UTF8.GetString(CommandJson.Write(parsed.CommandResult.Command.Name, exit, terminal)));
        }

        return exit;
    }

    /// <summary>The commands, for a test that goes through all of them.</summary>
    public static RootCommand Commands(Terminal terminal) => Root(terminal);

    private static int Invoke(ParseResult parsed, Terminal terminal, TextWriter output, TextWriter error)
    {
        try
        {
            SystemLibraries.Require();
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (EnvironmentProblemException problem)
        {
            terminal.Error.WriteLine(problem.Sentence);
            return ExitCode.Environment;
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem))
        {
            terminal.Error.WriteLine($"The computer refused a file: {problem.Message}");
            return ExitCode.Environment;
        }
        catch (Exception problem)
        {
            // The last line of defence: a user gets a sentence, never a stack trace.
            terminal.Error.WriteLine($"The program made a mistake ({problem.GetType().Name}): {Message.Of(problem)}");
            terminal.Error.WriteLine(
                "Nothing was published. Please report it with the command and the file that you used."
            );
            return ExitCode.Content;
        }
    }

    private static RootCommand NewRoot(Option<string?> root, Terminal terminal)
    {
        var usage = new RootUsage(
            "Turns a report on key livelihood projects (重点民生实事) into a bilingual, printable site.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood", "Builds the site of this folder; the same as “livelihood build”."),
            new Example("livelihood check", "Says what is still wrong or open, with file and line."),
            new Example("livelihood build --help", "Explains one command."),
            new Example("livelihood check --lang zh", "Speaks Chinese, whatever the computer is set to.")
        );
        var language = new Option<string?>(LanguageOption)
        {
            Description = "The language of messages. Default: that of the computer (LC_ALL, LC_MESSAGES, LANG).",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong([.. MessageLanguage.Codes]);
        var quiet = new Option<bool>(QuietOption) { Description = "Says errors only.", Recursive = true };
        var verbose = new Option<bool>(VerboseOption)
        {
            Description = "Also says what the program is doing, and how long it took.",
            Recursive = true,
        };
        verbose.Validators.Add(result =>
        {
            if (result.GetValue(verbose) && result.GetResult(quiet) is not null && result.GetValue(quiet))
            {
                result.AddError(terminal.Language.Say("Give --quiet or --verbose, not both."));
            }
        });
        var command = new RootCommand(usage.Does.ToString()) { root, language, quiet, verbose };
        command.Options.Remove(command.Options.OfType<HelpOption>().Single());
        command.Options.Add(
            new HelpOption("--help", "-h", "-?")
            {
                Description = "Explains the command and shows examples.",
                Action = new HelpPage(usage, terminal.Settings),
            }
        );
        command.Options.OfType<VersionOption>().Single().Description = "Says the version of the program.";
        return command;
    }

    private static TerminalMode ModeOf(ParseResult parsed) =>
        IsGiven(parsed, SiteCommand.JsonOption) ? TerminalMode.Json
        : IsGiven(parsed, QuietOption) ? TerminalMode.Quiet
        : IsGiven(parsed, VerboseOption) ? TerminalMode.Verbose
        : TerminalMode.Normal;

    private static bool IsGiven(ParseResult parsed, string option) =>
        Line(parsed.CommandResult.Command)
            .SelectMany(command => command.Options)
            .OfType<Option<bool>>()
            .FirstOrDefault(known => known.Name == option)
            is { } found
        && parsed.GetValue(found);

    private static string NameOf(ParseResult parsed) =>
        string.Join(
            ' ',
            [
                RootUsage.Program,
                .. Line(parsed.CommandResult.Command).Where(command => command is not RootCommand).Select(c => c.Name),
            ]
        );

    private static IEnumerable<Command> Line(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? [.. Line(parent), command] : [command];
}
