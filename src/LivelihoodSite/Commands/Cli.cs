using System.CommandLine;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Commands;

/// <summary>The command line as a function, so that tests drive the very same thing that a user runs.</summary>
public static partial class Cli
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Arguments without the program name; none means <c>build</c>.</param>
    /// <param name="output">What would go to standard output.</param>
    /// <param name="error">What would go to standard error.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var parsed = Root(new Terminal(output, error)).Parse([.. args]);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine("Try “livelihood --help”.");
            return ExitCode.WrongUse;
        }

        try
        {
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
            error.WriteLine(problem.Message);
            return ExitCode.Environment;
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem))
        {
            error.WriteLine($"The computer refused a file: {problem.Message}");
            return ExitCode.Environment;
        }
        catch (Exception problem)
        {
            // The last line of defence: a user gets a sentence, never a stack trace.
            error.WriteLine($"The program made a mistake ({problem.GetType().Name}): {problem.Message}");
            error.WriteLine("Nothing was published. Please report it with the command and the file that you used.");
            return ExitCode.Content;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new Option<string?>("--root")
        {
            Description = "Folder with input/, seeds/ and theme/. Default: this folder or the nearest above it.",
            Recursive = true,
        };
        var command = new RootCommand(
            "Turns a report on key livelihood projects (重点民生实事) into a bilingual, printable site."
        )
        {
            root,
        };
        command.Subcommands.Add(Parse(root, terminal));
        command.Subcommands.Add(Import(root, terminal));
        command.Subcommands.Add(Build(root, terminal));
        command.Subcommands.Add(Serve(root, terminal));
        command.Subcommands.Add(Check(root, terminal));
        command.Subcommands.Add(Translate(root, terminal));
        command.Subcommands.Add(Pdf(root, terminal));
        command.Subcommands.Add(Archive(root, terminal));
        command.Subcommands.Add(Verify(terminal));
        command.Subcommands.Add(New(root, terminal));
        command.Subcommands.Add(Themes(root, terminal));
        command.SetAction(result =>
            WithSite(result.GetValue(root), terminal, folder => BuildCommand.Run(folder, new BuildOptions(), terminal))
        );
        return command;
    }

    private static Command Parse(Option<string?> root, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The text of a report." };
        var edition = new Option<int?>("--edition") { Description = "The year of the edition." };
        var command = new Command("parse", "Prints what one report text says, as JSON. Writes nothing.")
        {
            file,
            edition,
        };
        command.SetAction(result =>
        {
            var path = result.GetValue(file)!;
            var known = KnownDocument.Find(FindSite(result.GetValue(root)), path);
            return ParseCommand.Run(
                path,
                new ReadOptions(result.GetValue(edition) ?? known.Edition, known.Statuses, known.Grammar),
                terminal,
                known.SlugOf
            );
        });
        return command;
    }

    private static Command Import(Option<string?> root, Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The text of a report. Default: the source of every edition.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var edition = new Option<int?>("--edition") { Description = "The year of the edition; needed with FILE." };
        var command = new Command("import", "Writes or merges the project files of input/.") { file, edition };
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder => ImportCommand.Run(folder, result.GetValue(file), result.GetValue(edition), terminal)
            )
        );
        return command;
    }

    private static Command Build(Option<string?> root, Terminal terminal)
    {
        var output = new Option<string?>("--output") { Description = "Where the site goes. Default: output/." };
        var edition = new Option<int?>("--edition")
        {
            Description = "Builds this one edition, as a shard. Default output: output.shards/YEAR.",
        };
        var roots = new Option<bool>("--roots")
        {
            Description = "Builds only the pages across editions, from shards. Default output: output.shards/roots.",
        };
        var shards = new Option<string?>("--shards")
        {
            Description = "With --roots: the folder that holds the shards. Default: output.shards/.",
        };
        var command = new Command("build", "Imports what is new, then builds the whole site or a part of it.")
        {
            output,
            edition,
            roots,
            shards,
        };
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    BuildCommand.Run(
                        folder,
                        new BuildOptions(
                            result.GetValue(output),
                            result.GetValue(edition),
                            result.GetValue(roots),
                            result.GetValue(shards)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }

    private static Command Check(Option<string?> root, Terminal terminal)
    {
        var strict = new Option<bool>("--strict") { Description = "Warnings that nobody acknowledged fail, too." };
        var only = new Option<string?>("--only")
        {
            Description = $"One group of findings: {string.Join(", ", FindingGroups.Names)}.",
        };
        only.AcceptOnlyFromAmong([.. FindingGroups.Names]);
        var report = new Option<string?>("--report")
        {
            Description = "Writes a sheet to print and sign (三审三校) to this .html file.",
        };
        var json = new Option<bool>("--json") { Description = "Prints the findings as JSON." };
        var today = new Option<string?>("--today")
        {
            Description = "The day against which dates are judged (YYYY-MM-DD). Default: the present day.",
        };
        var command = new Command("check", "Says everything that a build or a careful editor would find.")
        {
            strict,
            only,
            report,
            json,
            today,
        };
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    CheckCommand.Run(
                        folder,
                        new CheckOptions(
                            result.GetValue(strict),
                            result.GetValue(only) is { } name ? FindingGroups.FromName(name) : null,
                            result.GetValue(report),
                            result.GetValue(json),
                            result.GetValue(today)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }

    private static Command Pdf(Option<string?> root, Terminal terminal)
    {
        var output = new Option<string?>("--output") { Description = "Where the site is. Default: output/." };
        var only = new Option<string[]>("--only")
        {
            Description = "projects, categories, booklets, or the beginning of an address (2019/zh/). Default: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        var chromium = new Option<string?>("--chromium") { Description = "The program of a Chromium, Chrome or Edge." };
        var paper = new Option<string?>("--paper") { Description = "Another paper than site.yml says: a4 or letter." };
        paper.AcceptOnlyFromAmong([.. PaperSizes.Names]);
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many pages are printed at the same time. Default: 2.",
            DefaultValueFactory = _ => 2,
        };
        var imposed = new Option<bool>("--imposed")
        {
            Description = "Also booklets for folding: two A5 pages on each side of A4, in saddle order.",
        };
        var command = new Command("pdf", "Builds the site and makes PDF files of handouts and booklets.")
        {
            output,
            only,
            chromium,
            paper,
            jobs,
            imposed,
        };
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    PdfCommand.Run(
                        folder,
                        new PdfOptions(
                            result.GetValue(output),
                            result.GetValue(only) ?? [],
                            result.GetValue(chromium),
                            result.GetValue(paper) is { } name ? PaperSizes.FromName(name) : null,
                            result.GetValue(jobs),
                            result.GetValue(imposed)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }

    private static SiteFolder? FindSite(string? root) =>
        root is null ? SiteFolder.Find(Directory.GetCurrentDirectory())
        : File.Exists(Path.Combine(root, "input", "site.yml")) ? new SiteFolder(Path.GetFullPath(root))
        : null;

    private static int WithSite(string? root, Terminal terminal, Func<SiteFolder, int> run)
    {
        if (FindSite(root) is { } folder)
        {
            return run(FrozenEdition.Close(folder));
        }

        terminal.Error.WriteLine(
            root is null
                ? (Message)
                    "There is no input/site.yml here or in a folder above. Go to the folder of the site, or name it with --root."
                : $"{root} has no input/site.yml. Name the folder that holds input/, seeds/ and theme/."
        );
        return ExitCode.WrongUse;
    }
}
