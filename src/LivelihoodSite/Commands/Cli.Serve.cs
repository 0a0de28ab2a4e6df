using System.CommandLine;
using LivelihoodSite.Commands.Usage;

namespace LivelihoodSite.Commands;

public static partial class Cli
{
    private static Command Serve(Option<string?> root, Terminal terminal)
    {
        var port = new Option<int?>("--port")
        {
            HelpName = "NUMBER",
            Description = "The port. Default: the first free one from 4019 on.",
        };
        var open = new Option<bool>("--open") { Description = "Opens the page in the browser." };
        var editor = new Option<string?>("--editor") { Description = "Findings open the file in this editor." };
        editor.AcceptOnlyFromAmong([.. ServeOptions.EditorNames]);
        var poll = new Option<bool>("--poll")
        {
            Description =
                "Looks for changes twice a second: for network drives, where the system does not tell of them.",
        };
        var command = new SiteCommand(
            "serve",
            "Shows the site in a browser on this computer while you write it.",
            [ExitCode.Fine, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood serve --open", "Opens the browser; pages change as you save. Stop with Ctrl+C."),
            new Example("livelihood serve --port 8080", "Takes another port."),
            new Example("livelihood serve --editor vscode", "Findings open the file in VS Code.")
        )
        {
            port,
            open,
            editor,
            poll,
        };
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    ServeCommand.Run(
                        folder,
                        new ServeOptions(
                            result.GetValue(port),
                            result.GetValue(open),
                            result.GetValue(editor),
                            result.GetValue(poll)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }
}
