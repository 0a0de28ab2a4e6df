using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Translation;
using LivelihoodSite.Translation.Exchange;

namespace LivelihoodSite.Commands;

/// <summary>What <c>translate export</c> is asked for.</summary>
/// <param name="Language">Code of the language to translate into, or null where there is only one.</param>
/// <param name="Edition">The year, or null where there is only one edition.</param>
/// <param name="Category">Slug of one category, or null for the whole edition.</param>
/// <param name="Format"><c>xliff</c> or <c>csv</c>; null goes by the name of the file, else XLIFF.</param>
/// <param name="Only">States to hand out (<c>stale,missing</c>), or null for all.</param>
/// <param name="Output">The file to write, or null for one named after its content in the current folder.</param>
public sealed record ExportOptions(
    string? Language = null,
    int? Edition = null,
    string? Category = null,
    string? Format = null,
    string? Only = null,
    string? Output = null
);

/// <summary><c>translate export</c> and <c>translate import</c>: words out to a translator, and back.</summary>
public static class TranslateCommand
{
    /// <summary>Writes one XLIFF file or table.</summary>
    public static int Export(SiteFolder folder, ExportOptions options, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        var findings = new DiagnosticBag();
        if (Read(folder, findings) is not var (site, editions) || findings.HasErrors)
        {
            terminal.Report(findings.Items);
            return ExitCode.Content;
        }

        var (choice, problem) = Choose(options, site, editions);
        if (choice is null)
        {
            terminal.Error.WriteLine(problem!);
            return ExitCode.WrongUse;
        }

        var (edition, language, category, states) = choice;
        var addresses = new BlockAddresses(site, edition, language);
        var glossary = GlossaryFile.Read(folder, site.Languages, findings);
        var units = new ExchangeUnits(site, glossary, language)
            .Of(edition, addresses.Of)
            .Where(unit => category is null || unit.Block.Category == category.Number)
            .Where(unit => states.Contains(unit.Block.State))
            .ToList();
        if (units.Count == 0)
        {
            terminal.Output.WriteLine("There is nothing to translate.");
            return ExitCode.Fine;
        }

        var isTable = IsTable(options);
        var bytes = isTable
            ? TableWriter.Write(units, language)
            : XliffWriter.Write(units, site.SourceLanguage, language, findings);
        if (!terminal.Report(findings.Items) || bytes is null)
        {
            return ExitCode.Content;
        }

        var name =
            $"{edition.File.Year:0000}{(category is null ? "" : $"-{category.Slug}")}.{language.Code}.{(isTable ? "csv" : "xlf")}";
        var path = Path.GetFullPath(options.Output ?? name);
        if (File.Exists(path) && !AtomicFile.Holds(path, bytes))
        {
            terminal.Error.WriteLine(
                $"{path} is there already and may hold a translator's work. Import it, or name another file with --output."
            );
            return ExitCode.WrongUse;
        }

        AtomicFile.WriteByRename(path, bytes);
        terminal
            .Outcome.Add("file", path)
            .Add("blocks", units.Count)
            .Add("current", Count(TranslationState.Current))
            .Add("stale", Count(TranslationState.Stale))
            .Add("missing", Count(TranslationState.Missing));
        terminal.Output.WriteLine(
            $"{path}: {units.Count} blocks, {Count(TranslationState.Current)} current, {Count(TranslationState.Stale)} stale, {Count(TranslationState.Missing)} missing."
        );
        return ExitCode.Fine;

        int Count(TranslationState state) => units.Count(unit => unit.Block.State == state);
    }

    /// <summary>Writes the words of a translator's file into the site; all of them, or nothing.</summary>
    public static int Import(SiteFolder folder, string file, bool dryRun, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(terminal);
        var findings = new DiagnosticBag();
        var edited = new List<EditedFile>();
        IReadOnlyList<BlockChange> changes = [];
        if (
            Read(folder, findings) is var (site, editions)
            && !findings.HasErrors
            && ReturnedFiles.Read(file, site.Languages, findings) is { } returned
        )
        {
            var units = new ExchangeUnits(site, [], returned.Language);
            changes = new ImportPlan(file, findings).Of(
                returned,
                [.. editions.SelectMany(edition => units.Of(edition))]
            );
            edited.AddRange(new FileEdits(folder, findings).Of(changes, site.SourceLanguage.Code));
        }

        if (!terminal.Report(findings.Items))
        {
            terminal.Error.WriteLine("Nothing was imported.");
            return ExitCode.Content;
        }

        if (!dryRun)
        {
            AllFiles.Write(folder, edited);
        }

        foreach (var item in edited)
        {
            terminal.Output.WriteLine(Message.Verbatim(item.Path));
        }

        var current = changes.Count(change => !change.NeedsReview);
        var kept = findings.Items.Count(finding => finding.Code is "LS1267" or "LS1270" or "LS1271" or "LS1272");
        terminal
            .Outcome.Add("written", [.. edited.Select(item => item.Path)])
            .Add("current", current)
            .Add("needReview", changes.Count - current)
            .Add("notTaken", kept);
        terminal.Output.WriteLine(
            dryRun
                ? $"{edited.Count} files would be written: {current} blocks current, {changes.Count - current} need review, {kept} not taken."
                : (Message)
                    $"{edited.Count} files written: {current} blocks current, {changes.Count - current} need review, {kept} not taken."
        );
        return ExitCode.Fine;
    }

    private static (Site Site, IReadOnlyList<EditionFolder> Editions)? Read(
        SiteFolder folder,
        DiagnosticBag findings
    ) =>
        SiteFile.Read(folder, findings) is { } file
            ? (file.Site, EditionFolder.ReadAll(folder, file.Site, findings))
            : null;

    private static (Choice? Choice, Message? Problem) Choose(
        ExportOptions options,
        Site site,
        IReadOnlyList<EditionFolder> editions
    )
    {
        var languages = site.Languages.Skip(1).ToList();
        var language = options.Language is null
            ? languages is [var only]
                ? only
                : null
            : languages.Find(item => Same(item.Code, options.Language) || Same(item.Tag, options.Language));
        if (language is null)
        {
            return (null, $"Name the language: --language {Or(languages.Select(item => item.Code))}.");
        }

        var edition = options.Edition is null
            ? editions is [var single]
                ? single
                : null
            : editions.FirstOrDefault(item => item.File.Year == options.Edition);
        if (edition is null)
        {
            return (null, $"Name the edition: --edition {Or(editions.Select(item => $"{item.File.Year:0000}"))}.");
        }

        var category = edition.File.Categories.FirstOrDefault(item => Same(item.Slug, options.Category));
        if (options.Category is not null && category is null)
        {
            return (null, $"Name the category: --category {Or(edition.File.Categories.Select(item => item.Slug))}.");
        }

        var names = options.Only?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names is [] || names?.Except(ExchangeStates.Names, StringComparer.Ordinal).Any() is true
            ? (null, $"Name the states: --only {Or(ExchangeStates.Names)}, or several with commas.")
            : (
                new Choice(
                    edition,
                    language,
                    options.Category is null ? null : category,
                    [
                        .. Enum.GetValues<TranslationState>()
                            .Where(state => names is null || names.Contains(state.ToName(), StringComparer.Ordinal)),
                    ]
                ),
                null
            );
    }

    private static bool IsTable(ExportOptions options) =>
        options.Format is { } format
            ? Same(format, "csv")
            : options.Output?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ?? false;

    private static Message Or(IEnumerable<string?> names) => Message.Either(names);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private sealed record Choice(
        EditionFolder Edition,
        Language Language,
        EditionCategory? Category,
        IReadOnlyList<TranslationState> States
    );
}
