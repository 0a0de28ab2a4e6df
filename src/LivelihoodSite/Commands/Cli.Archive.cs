using System.CommandLine;

namespace LivelihoodSite.Commands;

// Freezing an edition, and checking a copy of one.
public static partial class Cli
{
    private static Command Archive(Option<string?> root, Terminal terminal)
    {
        var year = new Argument<int>("YEAR") { Description = "The edition." };
        var date = new Option<string?>("--date")
        {
            Description = "The day that the package bears (YYYY-MM-DD). Default: SOURCE_DATE_EPOCH; never the clock.",
        };
        var output = new Option<string?>("--output") { Description = "Where the site is. Default: output/." };
        var correction = new Option<bool>("--correction")
        {
            Description = "Freezes a frozen edition again, with the corrections that its files record.",
        };
        var trial = new Option<string?>("--trial")
        {
            Description = "Only shows what a freeze would make: the package goes to this folder, nothing is recorded.",
        };
        var command = new Command("archive", "Freezes an edition and packs it for the archive (BagIt, ZIP, WACZ).")
        {
            year,
            date,
            output,
            correction,
            trial,
        };
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
            Description =
                "Also compares the edition with its document: the file, or the folder that holds it (seeds/).",
        };
        var command = new Command("verify", "Checks whether a copy of an edition is complete and unchanged.")
        {
            path,
            against,
        };
        command.SetAction(result => VerifyCommand.Run(result.GetValue(path)!, result.GetValue(against), terminal));
        return command;
    }
}
