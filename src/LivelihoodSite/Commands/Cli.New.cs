using System.CommandLine;
using LivelihoodSite.Commands.Usage;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command New(Option<string?> root, Terminal terminal)
    {
        var command = new SiteCommand(
            "new",
            "Begins a site or an edition.",
            [ExitCode.WrongUse],
            new Example("livelihood new site my-site --source report.docx", "Makes a site with its first report."),
            new Example("livelihood new edition 2021 --source report.docx", "Adds the report of a further year.")
        );
        command.Subcommands.Add(NewSite(terminal));
        command.Subcommands.Add(NewEdition(root, terminal));
        command.Subcommands.Add(NewSchemas(root, terminal));
        return command;
    }

    private static Command NewSite(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site; new or empty." };
        var source = new Option<string?>("--source")
        {
            Description = "The first report: a .docx, .pdf or text file. It is copied into the site.",
        };
        var year = new Option<int?>("--year") { Description = "The year of the report. Default: that of its title." };
        var name = new Option<string[]>("--name") { Description = "The name of the site; en=… for the English one." };
        var district = new Option<string[]>("--district")
        {
            Description = "The area that the reports are about; en=… for its English name.",
        };
        var body = new Option<string[]>("--body") { Description = "The publishing body; en=… for its English name." };
        var languages = new Option<string?>("--languages") { Description = "Languages, such as zh,en (the default)." };
        var command = new SiteCommand(
            "site",
            "Makes a folder with a whole site and imports its first report.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood new site my-site", "Asks for what it needs."),
            new Example(
                "livelihood new site my-site --source report.docx --district 某某区 --district en=\"Some District\"",
                "Makes it without questions, in both languages."
            )
        )
        {
            folder,
            source,
            year,
            name,
            district,
            body,
            languages,
        };
        command.SetAction(result =>
            NewSiteCommand.Run(
                new NewSiteOptions(
                    result.GetValue(folder)!,
                    result.GetValue(source),
                    result.GetValue(year),
                    result.GetValue(name),
                    result.GetValue(district),
                    result.GetValue(body),
                    result.GetValue(languages)
                ),
                Questions.Of(terminal),
                terminal
            )
        );
        return command;
    }

    private static Command NewEdition(Option<string?> root, Terminal terminal)
    {
        var year = new Argument<int>("YEAR") { Description = "The year of the report." };
        var source = new Option<string?>("--source")
        {
            Description = "The report: a .docx, .pdf or text file. It is copied into seeds/.",
        };
        var command = new SiteCommand(
            "edition",
            "Adds a year to the site and imports its report.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood new edition 2021 --source report.docx", "Adds the report of 2021.")
        )
        {
            year,
            source,
        };
        command.AddJson();
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    NewEditionCommand.Run(
                        folder,
                        result.GetValue(year),
                        result.GetValue(source),
                        Questions.Of(terminal),
                        terminal
                    )
            )
        );
        return command;
    }

    private static Command NewSchemas(Option<string?> root, Terminal terminal)
    {
        var command = new SiteCommand(
            "schemas",
            "Writes the schemas that editors such as VS Code help by.",
            [ExitCode.Fine, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood new schemas", "Brings the schemas of a site up to date with the program.")
        );
        command.SetAction(result =>
            WithSite(result.GetValue(root), terminal, folder => NewSchemasCommand.Run(folder, terminal))
        );
        return command;
    }

    private static Command Themes(Option<string?> root, Terminal terminal)
    {
        var command = new SiteCommand(
            "theme",
            "Shows and copies the default theme.",
            [ExitCode.WrongUse],
            new Example("livelihood theme list", "Names its files."),
            new Example("livelihood theme eject layouts/home.html", "Copies one of them, to be changed.")
        );
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files or folders of the theme, such as layouts/home.html. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var force = new Option<bool>("--force") { Description = "Replaces files that the site has changed." };
        var eject = new SiteCommand(
            "eject",
            "Copies files of the default theme into theme/, to be changed there.",
            [ExitCode.Fine, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood theme eject layouts/home.html", "Copies one file."),
            new Example("livelihood theme eject i18n", "Copies a folder: the words of the pages."),
            new Example("livelihood theme eject layouts --force", "Puts the default in the place of changed files.")
        )
        {
            files,
            force,
        };
        eject.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder => ThemeCommand.Eject(folder, result.GetValue(files) ?? [], result.GetValue(force), terminal)
            )
        );
        command.Subcommands.Add(eject);
        var list = new SiteCommand(
            "list",
            "Names the files of the default theme.",
            [ExitCode.Fine],
            new Example("livelihood theme list", "Prints one name a line.")
        );
        list.SetAction(_ => ThemeCommand.List(terminal));
        command.Subcommands.Add(list);
        return command;
    }
}
