using System.CommandLine;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Commands.Usage;
using LivelihoodSite.Content;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Commands;

/// <summary>The command line as a function, so that tests drive the very same thing that a user runs.</summary>
public static partial class Cli
{
    private static RootCommand Root(Terminal terminal)
    {
        var root = new Option<string?>("--root")
        {
            Description = "Folder with input/, seeds/ and theme/. Default: this folder or the nearest above it.",
            HelpName = "DIR",
            Recursive = true,
        };
        var command = NewRoot(root, terminal);
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
        command.Subcommands.Add(Completion(terminal));
        command.SetAction(result =>
            WithSite(result.GetValue(root), terminal, folder => BuildCommand.Run(folder, new BuildOptions(), terminal))
        );
        return command;
    }

    private static Command Parse(Option<string?> root, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The text of a report." };
        var edition = new Option<int?>("--edition") { HelpName = "YEAR", Description = "The year of the edition." };
        var command = new SiteCommand(
            "parse",
            "Prints what one report text says, as JSON. Writes nothing.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse],
            new Example("livelihood parse report.docx", "Shows categories, commitments and results as they were read."),
            new Example(
                "livelihood parse seeds/2019.txt --edition 2019 > report.json",
                "Keeps the JSON in a file; findings stay on the screen."
            )
        )
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
        var edition = new Option<int?>("--edition")
        {
            HelpName = "YEAR",
            Description = "The year of the edition; needed with FILE.",
        };
        var command = new SiteCommand(
            "import",
            "Writes or merges the project files of input/.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood import", "Imports what is new in the source of every edition."),
            new Example(
                "livelihood import report.docx --edition 2020",
                "Takes a new report in: it is kept in seeds/, its projects go to input/2020/."
            )
        )
        {
            file,
            edition,
        };
        command.AddJson();
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
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = "Where the site goes. Default: output/.",
        };
        var edition = new Option<int?>("--edition")
        {
            HelpName = "YEAR",
            Description = "Builds this one edition, as a shard. Default output: output.shards/YEAR.",
        };
        var roots = new Option<bool>("--roots")
        {
            Description = "Builds only the pages across editions, from shards. Default output: output.shards/roots.",
        };
        var shards = new Option<string?>("--shards")
        {
            HelpName = "DIR",
            Description = "With --roots: the folder that holds the shards. Default: output.shards/.",
        };
        var command = new SiteCommand(
            "build",
            "Imports what is new, then builds the whole site or a part of it.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood build", "Builds the site of this folder into output/."),
            new Example("livelihood build --output /srv/www/site", "Builds it into another folder."),
            new Example("livelihood build --verbose", "Also shows what took how long."),
            new Example("livelihood build --edition 2020", "Builds the pages of one edition only."),
            new Example("livelihood build --roots", "Builds only the pages across editions.")
        )
        {
            output,
            edition,
            roots,
            shards,
        };
        command.AddJson();
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
            HelpName = "GROUP",
            Description = "Only the findings of one group.",
        };
        only.AcceptOnlyFromAmong([.. FindingGroups.Names]);
        var report = new Option<string?>("--report")
        {
            HelpName = "FILE.html",
            Description = "Writes a sheet to print and sign (三审三校) to this .html file.",
        };
        var today = new Option<string?>("--today")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day against which dates are judged (YYYY-MM-DD). Default: the present day.",
        };
        var command = new SiteCommand(
            "check",
            "Says everything that a build or a careful editor would find.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood check", "Lists every finding with file and line."),
            new Example("livelihood check --only translation", "Says what is not translated, or outdated."),
            new Example("livelihood check --report sheet.html", "Writes the sheet for the three readings (三审三校)."),
            new Example("livelihood check --strict", "Fails while anything is open: the last look before publication.")
        )
        {
            strict,
            only,
            report,
            today,
        };
        var json = command.AddJson();
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
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = "Where the site is. Default: output/.",
        };
        var only = new Option<string[]>("--only")
        {
            HelpName = "PAGES",
            Description = "projects, categories, booklets, or the beginning of an address (2019/zh/). Default: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        var chromium = new Option<string?>("--chromium")
        {
            HelpName = "PROGRAM",
            Description = "The program of a Chromium, Chrome or Edge.",
        };
        var paper = new Option<string?>("--paper") { Description = "Another paper than site.yml says: a4 or letter." };
        paper.AcceptOnlyFromAmong([.. PaperSizes.Names]);
        var jobs = new Option<int>("--jobs")
        {
            HelpName = "NUMBER",
            Description = "How many pages are printed at the same time. Default: 2.",
            DefaultValueFactory = _ => 2,
        };
        var imposed = new Option<bool>("--imposed")
        {
            Description = "Also booklets for folding: two A5 pages on each side of A4, in saddle order.",
        };
        var command = new SiteCommand(
            "pdf",
            "Builds the site and makes PDF files of handouts and booklets.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood pdf", "Makes every file whose page has changed, and publishes them."),
            new Example("livelihood pdf --only booklets --imposed", "Makes the booklets, also for folding."),
            new Example("livelihood pdf --only 2019/zh/ --jobs 4", "Prints the Chinese pages of 2019, four at a time.")
        )
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
