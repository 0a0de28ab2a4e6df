using System.CommandLine;
using LivelihoodSite.Commands.Usage;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command Translate(Option<string?> root, Terminal terminal)
    {
        var command = new SiteCommand(
            "translate",
            "Hands words to a translator and takes them back.",
            [ExitCode.WrongUse],
            new Example("livelihood translate export", "Writes a file for the translator."),
            new Example("livelihood translate import 2019.en.xlf", "Takes the translated file back.")
        );
        command.Subcommands.Add(TranslateExport(root, terminal));
        command.Subcommands.Add(TranslateImport(root, terminal));
        return command;
    }

    private static Command TranslateExport(Option<string?> root, Terminal terminal)
    {
        var language = new Option<string?>("--language")
        {
            HelpName = "CODE",
            Description = "The language to translate into (en).",
        };
        var edition = new Option<int?>("--edition") { HelpName = "YEAR", Description = "The year of the edition." };
        var category = new Option<string?>("--category")
        {
            HelpName = "SLUG",
            Description = "The slug of one category.",
        };
        var format = new Option<string?>("--format") { Description = "xliff (for translation tools) or csv." };
        format.AcceptOnlyFromAmong("xliff", "csv");
        var only = new Option<string?>("--only")
        {
            HelpName = "STATES",
            Description = "States to hand out: stale,missing.",
        };
        var output = new Option<string?>("--output") { HelpName = "FILE", Description = "The file to write." };
        var command = new SiteCommand(
            "export",
            "Writes XLIFF 2.0 or CSV: Chinese, translation, state, agreed words.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood translate export", "Writes everything as XLIFF for a translation tool."),
            new Example(
                "livelihood translate export --edition 2019 --only stale,missing --format csv",
                "Writes only what is to be done, as a table for Excel or WPS."
            )
        )
        {
            language,
            edition,
            category,
            format,
            only,
            output,
        };
        command.AddJson();
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    TranslateCommand.Export(
                        folder,
                        new ExportOptions(
                            result.GetValue(language),
                            result.GetValue(edition),
                            result.GetValue(category),
                            result.GetValue(format),
                            result.GetValue(only),
                            result.GetValue(output)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }

    private static Command TranslateImport(Option<string?> root, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The translator's file, XLIFF 2.0 or CSV." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would be written, and writes nothing." };
        var command = new SiteCommand(
            "import",
            "Writes a translator's words into the site.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood translate import 2019.en.xlf --dry-run", "Says what would be written."),
            new Example("livelihood translate import 2019.en.xlf", "Writes it: everything, or nothing.")
        )
        {
            file,
            dryRun,
        };
        command.AddJson();
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder => TranslateCommand.Import(folder, result.GetValue(file)!, result.GetValue(dryRun), terminal)
            )
        );
        return command;
    }
}
