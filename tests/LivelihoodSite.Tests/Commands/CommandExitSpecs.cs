using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LivelihoodSite.Commands;
using LivelihoodSite.Commands.Usage;
using LivelihoodSite.Tests.Archiving;
using LivelihoodSite.Tests.Content;
using LivelihoodSite.Tests.Translation;

namespace LivelihoodSite.Tests.Commands;

/// <summary>
/// Every exit code that a command declares is reached here. Who adds a command adds its row: a declared code without one
/// fails, and so does a row that nothing declares.
/// </summary>
public sealed class CommandExitSpecs
{
    private const string NoBrowser = "/nowhere/chromium";

    private static readonly Dictionary<string, Func<CommandResult>> Cases = new(StringComparer.Ordinal)
    {
        ["parse 0"] = () => On(SampleSite.Create, "parse", "seeds/2020.txt"),
        ["parse 1"] = () => On(SampleSite.Create, "parse", "seeds/none.txt"),
        ["parse 2"] = () => On(SampleSite.Create, "parse"),
        ["import 0"] = () => On(SampleSite.CreateImported, "import"),
        ["import 1"] = () => On(SampleSite.Create, "import", "none.txt", "--edition", "2020"),
        ["import 2"] = () => On(SampleSite.Create, "import", "seeds/2020.txt"),
        ["import 3"] = () => On(With("input/2020", SampleSite.Create), "import", "seeds/2020.txt", "--edition", "2020"),
        ["build 0"] = () => On(SampleSite.CreateImported, "build"),
        ["build 1"] = () => On(Broken, "build"),
        ["build 2"] = () => On(SampleSite.CreateImported, "build", "--edition", "1999"),
        ["build 3"] = () => On(SampleSite.CreateImported, "build", "--output", "input"),
        ["check 0"] = () => On(SampleSite.CreateImported, "check"),
        ["check 1"] = () => On(SampleSite.CreateImported, "check", "--strict"),
        ["check 2"] = () => On(SampleSite.CreateImported, "check", "--report", "sheet.txt"),
        ["check 3"] = () => On(SampleSite.CreateImported, "check", "--report", "input/site.yml/sheet.html"),
        ["translate 2"] = () => On(SampleSite.Create, "translate"),
        ["translate export 0"] = () => On(ExchangeSite.Create, "translate", "export", "--output", "out.xlf"),
        ["translate export 1"] = () => On(Broken, "translate", "export"),
        ["translate export 2"] = () => On(ExchangeSite.Create, "translate", "export", "--language", "xx"),
        ["translate export 3"] = () =>
            On(ExchangeSite.Create, "translate", "export", "--output", "input/site.yml/x.xlf"),
        ["translate import 0"] = () => On(Returned, "translate", "import", ExchangeSite.Xliff),
        ["translate import 1"] = () => On(ExchangeSite.Create, "translate", "import", "none.xlf"),
        ["translate import 2"] = () => On(ExchangeSite.Create, "translate", "import"),
        ["translate import 3"] = () => On(Unwritable, "translate", "import", ExchangeSite.Xliff),
        ["pdf 0"] = () => On(SampleSite.CreateImported, "pdf", "--only", "2020/zh/01/print"),
        ["pdf 1"] = () => On(Broken, "pdf", "--chromium", "/bin/true"),
        ["pdf 2"] = () => On(SampleSite.CreateImported, "pdf", "--jobs", "0"),
        ["pdf 3"] = () => On(SampleSite.CreateImported, "pdf", "--chromium", NoBrowser),
        ["archive 0"] = () => On(() => ReadySite.Create(), "archive", "2020", "--date", ReadySite.Date),
        ["archive 1"] = () => On(SampleSite.CreateImported, "archive", "2020", "--date", ReadySite.Date),
        ["archive 2"] = () => On(SampleSite.CreateImported, "archive", "2020", "--date", "soon"),
        ["archive 3"] = () =>
            On(() => ReadySite.Create(), "archive", "2020", "--date", ReadySite.Date, "--trial", "input/site.yml/x"),
        ["verify 0"] = () => On(() => ReadySite.Create(), "verify", "output/2020"),
        ["verify 1"] = () => On(With("output/2020/stranger.txt", () => ReadySite.Create()), "verify", "output/2020"),
        ["verify 2"] = () => On(SampleSite.Create, "verify"),
        ["verify 3"] = Withheld,
        ["new 2"] = () => On(SampleSite.Create, "new"),
        ["new site 0"] = () =>
            On(SampleSite.Create, "new", "site", "a", "--source", "seeds/2020.txt", "--year", "2020"),
        ["new site 1"] = () => On(SampleSite.Create, "new", "site", "a", "--source", "none.txt"),
        ["new site 2"] = () => On(SampleSite.Create, "new", "site", "input"),
        ["new site 3"] = () => On(SampleSite.Create, "new", "site", "input/site.yml/a"),
        ["new edition 0"] = () => On(SampleSite.CreateImported, "new", "edition", "2021", "--source", "seeds/2020.txt"),
        ["new edition 1"] = () => On(SampleSite.CreateImported, "new", "edition", "2021", "--source", "none.txt"),
        ["new edition 2"] = () => On(SampleSite.CreateImported, "new", "edition", "2020", "--source", "seeds/2020.txt"),
        ["new edition 3"] = () =>
            On(Crowded, "new", "edition", "2021", "--source", Repository.PathOf("seeds/2019.txt")),
        ["new schemas 0"] = () => On(SampleSite.Create, "new", "schemas"),
        ["new schemas 2"] = () => On(TestSite.Empty, "new", "schemas"),
        ["new schemas 3"] = () => On(With(".vscode", SampleSite.Create), "new", "schemas"),
        ["theme 2"] = () => On(SampleSite.Create, "theme"),
        ["theme eject 0"] = () => On(SampleSite.Create, "theme", "eject", "layouts"),
        ["theme eject 2"] = () => On(SampleSite.Create, "theme", "eject", "layouts/fruit.html"),
        ["theme eject 3"] = () => On(Themeless, "theme", "eject", "layouts"),
        ["theme list 0"] = () => On(TestSite.Empty, "theme", "list"),
        ["serve 0"] = Served,
        ["serve 2"] = () => On(SampleSite.CreateImported, "serve", "--port", "0"),
        ["serve 3"] = Occupied,
        ["completion 0"] = () => On(TestSite.Empty, "completion", "bash"),
        ["completion 2"] = () => On(TestSite.Empty, "completion", "tcsh"),
    };

    /// <summary>Every command with every exit code that it declares.</summary>
    public static TheoryData<string, int> Declared
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var (name, command) in Below(Cli.Commands(new Terminal(TextWriter.Null, TextWriter.Null)), ""))
            {
                foreach (var exit in command.Exits)
                {
                    all.Add(name, exit);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_command_ends_with_the_exit_codes_that_its_help_names(string command, int exit)
    {
        Assert.True(
            Cases.TryGetValue($"{command} {exit}", out var run),
            $"No test reaches exit code {exit} of {command}."
        );

        run().ExitsWith(exit);
    }

    [Fact]
    public void No_command_ends_with_an_exit_code_that_its_help_does_not_name()
    {
        var declared = Declared.Select(row => $"{row.Data.Item1} {row.Data.Item2}").ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Cases.Keys.Except(declared, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, SiteCommand Command)> Below(Command command, string names) =>
        command
            .Subcommands.OfType<SiteCommand>()
            .SelectMany(sub =>
            {
                var name = $"{names} {sub.Name}".Trim();
                return Below(sub, name).Prepend((name, sub));
            });

    // Paths of a command line are relative to the site.
    private static CommandResult On(Func<TestSite> make, params string[] args)
    {
        using var site = make();
        return site.Run([
            .. args.Select(arg =>
                arg.Contains('/', StringComparison.Ordinal) && arg[0] is not '/' && !IsOfSite(arg) || IsFile(arg)
                    ? site.PathOf(arg)
                    : arg
            ),
        ]);
    }

    private static bool IsOfSite(string arg) =>
        arg.StartsWith("2020/", StringComparison.Ordinal) || arg.StartsWith("layouts/", StringComparison.Ordinal);

    private static bool IsFile(string arg) =>
        arg is "a" or "input"
        || arg.EndsWith(".xlf", StringComparison.Ordinal)
        || arg.EndsWith(".txt", StringComparison.Ordinal);

    /// <summary>A file where a folder should be, or one that does not belong there.</summary>
    private static Func<TestSite> With(string file, Func<TestSite> make) =>
        () =>
        {
            var site = make();
            site.Write(file, "stranger\n");
            return site;
        };

    private static TestSite Broken()
    {
        var site = SampleSite.CreateImported();
        site.Write("input/site.yml", "published: false\n");
        return site;
    }

    private static TestSite Returned()
    {
        var site = ExchangeSite.Create();
        site.Export();
        return site;
    }

    private static TestSite Unwritable()
    {
        var site = Returned();
        site.Translate("2020-01-02", "title", "Meals");
        Directory.CreateDirectory(site.PathOf(ExchangeSite.SecondEnglish + ".partial"));
        return site;
    }

    private static TestSite Crowded()
    {
        var site = SampleSite.CreateImported();
        Directory.CreateDirectory(site.PathOf("seeds/2021.txt.partial"));
        return site;
    }

    private static TestSite Themeless()
    {
        var site = TestSite.FromFiles("-- input/site.yml --\nname: 某区\n");
        site.Write("theme", "no folder\n");
        return site;
    }

    private static CommandResult Occupied()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        return On(SampleSite.CreateImported, "serve", "--port", port);
    }

    // Another program has opened the package for itself alone.
    private static CommandResult Withheld()
    {
        using var site = TestSite.FromFiles("-- 2020.zip --\npackage\n");
        using var other = new FileStream(site.PathOf("2020.zip"), FileMode.Open, FileAccess.Read, FileShare.None);
        return site.Run("verify", site.PathOf("2020.zip"));
    }

    private static CommandResult Served()
    {
        using var site = SampleSite.CreateImported();
        using var process = site.Start("serve", "--poll");
        process.LineAsync("Preview: ").GetAwaiter().GetResult();
        process.Interrupt();
        return process.WaitAsync().GetAwaiter().GetResult();
    }
}
