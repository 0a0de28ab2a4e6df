using System.CommandLine;
using LivelihoodSite.Commands.Usage;

namespace LivelihoodSite.Commands;

// Freezing an edition, and checking a copy of one.
public static partial class Cli
{
    private static Command Archive(Option<string?> root, Terminal terminal)
    {
        var year = new Argument<int>("YEAR") { Description = "The edition." };
        var date = new Option<string?>("--date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day that the package bears (YYYY-MM-DD). Default: SOURCE_DATE_EPOCH; never the clock.",
        };
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = "Where the site is. Default: output/.",
        };
        var correction = new Option<bool>("--correction")
        {
            Description = "Freezes a frozen edition again, with the corrections that its files record.",
        };
        var trial = new Option<string?>("--trial")
        {
            HelpName = "DIR",
            Description = "Only shows what a freeze would make: the package goes to this folder, nothing is recorded.",
        };
        var command = new SiteCommand(
            "archive",
            "Freezes an edition and packs it for the archive (BagIt, ZIP, WACZ).",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example(
                "livelihood archive 2019 --date 2020-03-01 --trial /tmp/look",
                "Shows what a freeze would make; records nothing."
            ),
            new Example("livelihood archive 2019 --date 2020-03-01", "Freezes the edition of 2019 for ever."),
            new Example(
                "livelihood archive 2019 --date 2020-06-01 --correction",
                "Freezes it again with the corrections that its files record."
            )
        )
        {
            year,
            date,
            output,
            correction,
            trial,
        };
        command.AddJson();
        command.SetAction(result =>
            WithSite(
                result.GetValue(root),
                terminal,
                folder =>
                    ArchiveCommand.Run(
                        folder,
                        new ArchiveOptions(
                            result.GetValue(year),
                            result.GetValue(date),
                            result.GetValue(output),
                            result.GetValue(correction),
                            result.GetValue(trial)
                        ),
                        terminal
                    )
            )
        );
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The folder of an edition, a bag, or a ZIP, WACZ or WARC file.",
        };
        var against = new Option<string?>("--against")
        {
            HelpName = "PATH",
            Description =
                "Also compares the edition with its document: the file, or the folder that holds it (seeds/).",
        };
        var command = new SiteCommand(
            "verify",
            "Checks whether a copy of an edition is complete and unchanged.",
            [ExitCode.Fine, ExitCode.Content, ExitCode.WrongUse, ExitCode.Environment],
            new Example("livelihood verify archives/2019.zip", "Checks a package."),
            new Example("livelihood verify /media/disk/2019", "Checks the folder of an edition, wherever it lies."),
            new Example(
                "livelihood verify archives/2019.zip --against seeds/2019.txt",
                "Also compares it with the document as it was received."
            )
        )
        {
            path,
            against,
        };
        command.AddJson();
        command.SetAction(result => VerifyCommand.Run(result.GetValue(path)!, result.GetValue(against), terminal));
        return command;
    }
}
