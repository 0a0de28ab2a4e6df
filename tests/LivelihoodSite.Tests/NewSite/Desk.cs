using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.NewSite;

/// <summary>A folder outside this checkout in which somebody begins a site.</summary>
internal static class Desk
{
    /// <summary>Runs a command as a process of its own, in the folder.</summary>
    public static async Task<CommandResult> Command(this TestSite desk, params string[] args)
    {
        using var process = ProgramProcess.Start(desk.Folder, args);
        return await process.WaitAsync();
    }

    /// <summary>Makes a site of the sample report in a folder of that name.</summary>
    public static string NewSite(this TestSite desk, string name = "site", params string[] options)
    {
        desk.Write("report.txt", SampleSite.Report);
        desk.Run([
                "new",
                "site",
                desk.PathOf(name),
                "--source",
                desk.PathOf("report.txt"),
                "--year",
                "2020",
                .. options,
            ])
            .ExitsWith(0);
        return name;
    }

    /// <summary>Runs a command on a site below the folder.</summary>
    public static CommandResult On(this TestSite desk, string site, params string[] args) =>
        desk.Run([.. args, "--root", desk.PathOf(site)]);
}
