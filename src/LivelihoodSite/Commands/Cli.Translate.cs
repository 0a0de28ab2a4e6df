using System.CommandLine;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command Translate(Option<string?> root, Terminal terminal)
    {
        var command = new Command("translate", "Hands words to a translator and takes them back.");
        command.Subcommands.Add(TranslateExport(root, terminal));
        command.Subcommands.Add(TranslateImport(root, terminal));
        return command;
    }

    private static Command TranslateExport(Option<string?> root, Terminal terminal)
    {
        var language = new Option<string?>("--language") { Description = "The language to translate into (en)." };
        var edition = new Option<int?>("--edition") { Description = "The year of the edition." };
        var category = new Option<string?>("--category") { Description = "The slug of one category." };
        var format = new Option<string?>("--format") { Description = "xliff (for translation tools) or csv." };
        format.AcceptOnlyFromAmong("xliff", "csv");
        var only = new Option<string?>("--only") { Description = "States to hand out: stale,missing." };
        var output = new Option<string?>("--output") { Description = "The file to write." };
        var command = new Command("export", "Writes XLIFF 2.0 or CSV: Chinese, translation, state, agreed words.")
        {
            language,
            edition,
            category,
            format,
            only,
            output,
        };
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
        var command = new Command("import", "Writes a translator's words into the site.") { file, dryRun };
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
