using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Import;
using LivelihoodSite.Content.NewSite;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Commands;

/// <summary>What <c>new site</c> is told; what is null or empty is asked for on a terminal.</summary>
/// <param name="Folder">Where the site goes.</param>
/// <param name="Source">The first report, or null.</param>
/// <param name="Year">Its year, or null.</param>
/// <param name="Name">The name of the site, each text as <see cref="GivenText"/> reads it.</param>
/// <param name="District">The area, likewise.</param>
/// <param name="Body">The publishing body, likewise.</param>
/// <param name="Languages">Codes of languages, or null for all that the program has words for.</param>
public sealed record NewSiteOptions(
    string Folder,
    string? Source = null,
    int? Year = null,
    IReadOnlyList<string>? Name = null,
    IReadOnlyList<string>? District = null,
    IReadOnlyList<string>? Body = null,
    string? Languages = null
);

/// <summary><c>new site DIR</c>: a folder with everything that an office needs, and its first report imported.</summary>
public static class NewSiteCommand
{
    public static int Run(NewSiteOptions options, Questions questions, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(terminal);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        if (File.Exists(target) || (Directory.Exists(target) && StagedFolder.Occupants(target).Any()))
        {
            terminal.Error.WriteLine($"{options.Folder} is not empty. Name a new folder, or an empty one.");
            return ExitCode.WrongUse;
        }

        if (Languages(options.Languages, terminal) is not { } languages)
        {
            return ExitCode.WrongUse;
        }

        var source =
            options.Source ?? questions.Ask("The report, a .docx, .pdf or text file (leave empty to add it later)");
        if (source is null && options.Year is not null)
        {
            terminal.Error.WriteLine("A year needs its report: name it with --source.");
            return ExitCode.WrongUse;
        }

        NewReport? report = null;
        if (source is not null)
        {
            var code = NewReport.Find(source, options.Year, questions, terminal, out report);
            if (code != ExitCode.Fine)
            {
                return code;
            }
        }

        return Facts(options, languages, questions, terminal) is { } facts
            ? Make(target, options.Folder, facts, report, terminal)
            : ExitCode.WrongUse;
    }

    private static int Make(string target, string shown, SiteFacts facts, NewReport? report, Terminal terminal)
    {
        using var staged = StagedFolder.For(target);
        foreach (var file in SiteScaffold.Files(facts))
        {
            AtomicFile.WriteByRename(Path.Combine(staged.Path, file.Path), Encoding.UTF8.GetBytes(file.Text));
        }

        if (report is not null && !Import(new SiteFolder(staged.Path), report, facts, terminal))
        {
            terminal.Error.WriteLine($"Nothing was made: {shown} is as it was.");
            return ExitCode.Content;
        }

        staged.Publish();
        terminal.Output.WriteLine($"{shown} holds the new site; README.md says what lies where.");
        if (report is null)
        {
            terminal.Output.WriteLine("Add the report of a year:");
            terminal.Output.WriteLine(
                Message.Verbatim($"  livelihood new edition YEAR --source FILE --root {Quoted(shown)}")
            );
        }

        terminal.Output.WriteLine("See the site:");
        terminal.Output.WriteLine(Message.Verbatim($"  livelihood serve --root {Quoted(shown)}"));
        return ExitCode.Fine;
    }

    private static bool Import(SiteFolder folder, NewReport report, SiteFacts facts, Terminal terminal)
    {
        var kept = report.Kept;
        AtomicFile.WriteByRename(folder.Full(kept), File.ReadAllBytes(report.File));
        var heading = SiteScaffold.SchemaLine(ContentFileKind.Edition, 2);
        var pipeline = new ReportsPipeline(
            folder,
            new NewSource(kept, report.Year) { Facts = new EditionFacts(heading, facts.District, null, []) }
        );
        var run = PipelineRun.RunAsync([pipeline]).GetAwaiter().GetResult();
        terminal.Report(run.Succeeded ? run.Diagnostics : report.AsGiven(run.Diagnostics, kept));
        return run.Succeeded;
    }

    private static List<Language>? Languages(string? codes, Terminal terminal)
    {
        var known = SiteFacts.KnownLanguages;
        var asked = codes?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var languages = asked is null
            ? [.. known]
            : asked.Select(code => known.FirstOrDefault(language => language.Code == code)).ToList();
        if (languages.Contains(null) || languages.Distinct().Count() != languages.Count)
        {
            terminal.Error.WriteLine(
                $"The program brings words for {string.Join(", ", known.Select(language => language.Code))}. Begin with these; docs/authoring.md says how another language is added."
            );
            return null;
        }

        if (languages.Count == 0 || languages[0]!.Code != known[0].Code)
        {
            terminal.Error.WriteLine($"Reports are read in {known[0].Name}: name {known[0].Code} first.");
            return null;
        }

        return [.. languages.OfType<Language>()];
    }

    private static SiteFacts? Facts(
        NewSiteOptions options,
        IReadOnlyList<Language> languages,
        Questions questions,
        Terminal terminal
    )
    {
        var given = new GivenText(languages, questions, terminal);
        if (
            !given.Read(
                "--district",
                options.District,
                language => $"The area, in {language.Name} (may stay empty)",
                out var district
            )
            || !given.Read(
                "--body",
                options.Body,
                language => $"The publishing body, in {language.Name} (may stay empty)",
                out var body
            )
        )
        {
            return null;
        }

        var standard = SiteFacts.NameOf(district, languages);
        return given.Read(
            "--name",
            options.Name,
            language => $"The name of the site, in {language.Name}",
            out var name,
            standard
        )
            ? new SiteFacts(languages, name ?? standard, district, body)
            : null;
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
