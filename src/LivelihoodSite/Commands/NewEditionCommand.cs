using LivelihoodSite.Content;
using LivelihoodSite.Content.Import;
using LivelihoodSite.Content.NewSite;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Commands;

/// <summary>
/// <c>new edition YEAR</c>: the report of a further year, imported, with what people wrote about categories of the same name
/// in the edition before.
/// </summary>
public static class NewEditionCommand
{
    public static int Run(SiteFolder folder, int year, string? source, Questions questions, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(terminal);
        var path = EditionFile.PathOf(year);
        var place = path[..path.LastIndexOf('/')];
        if (ReportYear.IsYear(year) && Directory.Exists(folder.Full(place)))
        {
            terminal.Error.WriteLine(
                $"{place}/ exists already. A changed report is brought in with: livelihood import FILE --edition {year}."
            );
            return ExitCode.WrongUse;
        }

        var findings = new DiagnosticBag();
        if (SiteFile.Read(folder, findings) is not { } site)
        {
            terminal.Report(findings.Items);
            return ExitCode.Content;
        }

        if ((source ?? questions.Ask("The report, a .docx, .pdf or text file")) is not { } file)
        {
            terminal.Error.WriteLine("Name the report: livelihood new edition YEAR --source FILE.");
            return ExitCode.WrongUse;
        }

        var code = NewReport.Find(file, year, questions, terminal, out var report);
        if (code != ExitCode.Fine || report is null)
        {
            return code;
        }

        // Broken editions are told by check and build; here they have nothing to hand on.
        var editions = EditionFile.ReadAll(folder, site.Site.Languages, new DiagnosticBag());
        return Import(folder, site.Site, report, editions.Count > 0 ? editions[^1] : null, terminal);
    }

    private static int Import(SiteFolder folder, Site site, NewReport report, EditionFile? last, Terminal terminal)
    {
        var received = ReceivedDocument.Take(folder, report.File, report.Year);
        if (received is null)
        {
            terminal.Report([ReceivedDocument.Other(report.File, report.Year)]);
            return ExitCode.Content;
        }

        using var staged = StagedFolder.Below(folder);
        try
        {
            var pipeline = new ReportsPipeline(
                folder,
                new NewSource(received.Path, report.Year) { Facts = Facts(folder, last) }
            )
            {
                Target = new SiteFolder(staged.Path),
            };
            var run = PipelineRun.RunAsync([pipeline]).GetAwaiter().GetResult();
            if (!run.Succeeded)
            {
                received.Undo();
                terminal.Report(report.AsGiven(run.Diagnostics, received.Path));
                terminal.Error.WriteLine("Nothing was made.");
                return ExitCode.Content;
            }

            terminal.Report(run.Diagnostics);
            var path = EditionFile.PathOf(report.Year);
            staged.Move(path[..path.LastIndexOf('/')]);
            terminal.Output.WriteLine($"{pipeline.Written.Count} files written in {path[..path.LastIndexOf('/')]}/.");
            TellCarried(EditionFile.Read(folder, path, site.Languages, new DiagnosticBag()), last, terminal);
            terminal.Output.WriteLine($"Next: look at {path}, then run livelihood check.");
            return ExitCode.Fine;
        }
        catch
        {
            received.Undo();
            throw;
        }
    }

    private static EditionFacts Facts(SiteFolder folder, EditionFile? last)
    {
        var schema = $"{Schemas.Folder}/{ContentSchema.FileNameOf(ContentFileKind.Edition)}";
        return new EditionFacts(
            File.Exists(folder.Full(schema)) ? SiteScaffold.SchemaLine(ContentFileKind.Edition, 2) : "",
            last is { DistrictInferred: false } ? last.District : null,
            last?.Title,
            last?.Categories ?? []
        );
    }

    // People's words are never taken over in silence.
    private static void TellCarried(EditionFile? edition, EditionFile? last, Terminal terminal)
    {
        if (edition is null || last is null)
        {
            return;
        }

        if (edition.District is not null)
        {
            terminal.Output.WriteLine($"From {last.Year}: the area, {edition.District.Source}.");
        }

        foreach (var category in edition.Categories)
        {
            if (category.Slug is not null || category.Name.Translations.Length > 0)
            {
                terminal.Output.WriteLine(
                    $"From {last.Year}: {category.Name.Source} → {string.Join(", ", ((IEnumerable<string?>)[category.Slug, .. category.Name.Translations.Select(text => text.Text)]).OfType<string>())}."
                );
            }
        }

        var fresh = edition
            .Categories.Where(category => category.Slug is null)
            .Select(category => category.Name.Source)
            .ToList();
        if (fresh.Count > 0)
        {
            terminal.Output.WriteLine($"Without a slug yet: {string.Join(", ", fresh)}.");
        }
    }
}
