using System.CommandLine;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command New(Option<string?> root, Terminal terminal)
    {
        var command = new Command("new", "Begins a site or an edition.");
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
        var command = new Command("site", "Makes a folder with a whole site and imports its first report.")
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
        var command = new Command("edition", "Adds a year to the site and imports its report.") { year, source };
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
        var command = new Command("schemas", "Writes the schemas that editors such as VS Code help by.");
        command.SetAction(result =>
            WithSite(result.GetValue(root), terminal, folder => NewSchemasCommand.Run(folder, terminal))
        );
        return command;
    }

    private static Command Themes(Option<string?> root, Terminal terminal)
    {
        var command = new Command("theme", "Shows and copies the default theme.");
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files or folders of the theme, such as layouts/home.html. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var force = new Option<bool>("--force") { Description = "Replaces files that the site has changed." };
        var eject = new Command("eject", "Copies files of the default theme into theme/, to be changed there.")
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
        var list = new Command("list", "Names the files of the default theme.");
        list.SetAction(_ => ThemeCommand.List(terminal));
        command.Subcommands.Add(list);
        return command;
    }
}
