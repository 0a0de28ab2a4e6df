using System.Globalization;
using LivelihoodSite.Archiving;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines.Freezing;

/// <summary>
/// Corrects a frozen edition: its own files as they are now, with the theme, the settings and the shared texts that its package
/// carries, become a further freeze. Earlier freezes stay in the ledger and in archives/.
/// </summary>
public static class EditionCorrection
{
    private const string Code = "LS1155";

    /// <summary>Makes the further freeze.</summary>
    /// <exception cref="EnvironmentProblemException">The disk is full or may not be written.</exception>
    public static async Task<FreezeResult> FreezeAsync(FreezeOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var findings = new DiagnosticBag();
        var ledger = FreezeLedger.Read(order.Folder, findings);
        var latest = FreezeLedger.Latest(ledger).FirstOrDefault(freeze => freeze.Year == order.Year);
        if (latest is null)
        {
            findings.Error(
                Code,
                FreezeLedger.Path,
                0,
                0,
                $"the edition {order.Year} is not frozen, so there is no freeze to correct.",
                "Run livelihood archive without --correction."
            );
            return EditionFreeze.Refused(findings);
        }

        if (FrozenEdition.Load(order.Folder, latest, findings) is not { } frozen)
        {
            return EditionFreeze.Refused(findings);
        }

        var changed = frozen.ChangedInputs(order.Folder);
        CheckChanges(changed, order, findings);
        if (order.Date < latest.Date)
        {
            findings.Error(
                Code,
                FreezeLedger.Path,
                0,
                0,
                $"the freeze before bears a later day, {latest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
                "Give --date the day of the correction."
            );
        }

        if (findings.HasErrors)
        {
            return EditionFreeze.Refused(findings);
        }

        var place = Directory.CreateTempSubdirectory("livelihood-correction-").FullName;
        try
        {
            return await FreezeAsync(order, ledger, frozen, new SiteFolder(place), changed, findings);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<FreezeResult> FreezeAsync(
        FreezeOrder order,
        IReadOnlyList<Freeze> ledger,
        FrozenEdition frozen,
        SiteFolder place,
        IReadOnlyList<string> changed,
        DiagnosticBag findings
    )
    {
        Unpack(frozen, place);
        var before = SiteLoader.Load(place, new DiagnosticBag());
        Replace(order, place);
        var loaded = Theme.Load(place.Theme, isWhole: true);
        findings.AddRange(loaded.Diagnostics);
        if (loaded.Theme is not { } theme)
        {
            return EditionFreeze.Refused(findings);
        }

        var kept = KeptPdfs.In(OutputPlaces.Of(order.Output).Printed);
        var draft = await SiteDraft.LoadAsync(place, write: false, kept, theme);
        var build = await draft.CompleteAsync(order.Building);
        findings.AddRange(build.Findings.Where(finding => order.IsTrial || finding.Severity == Severity.Error));
        var edition = build.Content?.Editions.FirstOrDefault(edition => edition.Year == order.Year);
        if (build.Files is not { } files || edition is null || findings.HasErrors)
        {
            return EditionFreeze.Refused(findings);
        }

        var corrections = NewCorrections(before?.Editions[0], edition, changed, order, findings);
        var review = SiteReview.Of(place, build, order.Date);
        if (!order.IsTrial)
        {
            findings.AddRange(FreezeGate.Check(review, edition));
        }

        if (findings.HasErrors)
        {
            return EditionFreeze.Refused(findings);
        }

        var published = EditionFreeze.Own(files, edition);
        return EditionFreeze.Write(
            order,
            new EditionToFreeze(
                build.Content!.Site,
                edition,
                published,
                EditionFreeze.Inputs(place, edition),
                EditionFreeze.FilesOf(theme),
                frozen.Freeze.Number + 1,
                order.Date,
                corrections,
                frozen.Freeze.Sha512
            ),
            ledger,
            findings,
            [.. Differences(frozen, published)]
        );
    }

    private static void CheckChanges(IReadOnlyList<string> changed, FreezeOrder order, DiagnosticBag findings)
    {
        if (changed.Count == 0)
        {
            findings.Error(
                Code,
                EditionFile.PathOf(order.Year),
                0,
                0,
                "no file of the edition differs from its last freeze: there is nothing to correct.",
                "Put the text right and add a “correction:” entry to the project file first."
            );
        }

        foreach (var path in changed.Where(path => !path.StartsWith("input/", StringComparison.Ordinal)))
        {
            findings.Error(
                "LS1150",
                path,
                0,
                0,
                "the document as received is never edited, not even for a correction.",
                "Restore it, and write what is right into the project file with a “correction:” entry."
            );
        }
    }

    private static void Unpack(FrozenEdition frozen, SiteFolder place)
    {
        foreach (var file in frozen.Payload.Where(file => file.Path.Contains('/') && !frozen.Published.Contains(file)))
        {
            Put(place.Full(file.Path), file.Bytes.Span);
        }
    }

    private static void Replace(FreezeOrder order, SiteFolder place)
    {
        var folder = Path.GetDirectoryName(place.Full(EditionFile.PathOf(order.Year)))!;
        Directory.Delete(folder, recursive: true);
        foreach (var path in EditionInputs.Own(order.Folder, order.Year, null))
        {
            Put(place.Full(path), File.ReadAllBytes(order.Folder.Full(path)));
        }
    }

    private static void Put(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>One line a new entry; every project whose files changed must have one, and none may be taken back.</summary>
    private static IReadOnlyList<string> NewCorrections(
        Edition? before,
        Edition after,
        IReadOnlyList<string> changed,
        FreezeOrder order,
        DiagnosticBag findings
    )
    {
        var old = before?.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal) ?? [];
        var lines = new List<string>();
        foreach (var project in after.Projects)
        {
            var known = old.GetValueOrDefault(project.Id)?.Corrections ?? [];
            var added = project.Corrections.Where(entry => !known.Any(other => IsSame(entry, other))).ToList();
            if (known.Any(entry => !project.Corrections.Any(other => IsSame(entry, other))))
            {
                Refuse(
                    project,
                    "a correction of an earlier freeze was taken back.",
                    "Restore the entry; add a further one."
                );
            }

            if (added.Count == 0 && changed.Any(path => IsOf(project, path)))
            {
                Refuse(
                    project,
                    "the project was changed without a record of it.",
                    "Add a “correction:” entry (old, new, date, reason): its page and the change log show it."
                );
            }

            foreach (var entry in added)
            {
                var day = entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                if (entry.Date > order.Date)
                {
                    Refuse(
                        project,
                        $"the correction of {day} lies after the day of the freeze.",
                        "Correct one of the dates."
                    );
                }

                lines.Add($"{project.Id} {day}: {entry.Old} → {entry.New} ({entry.Reason.Source})");
            }
        }

        if (lines.Count == 0 && !findings.HasErrors)
        {
            findings.Error(
                Code,
                EditionFile.PathOf(order.Year),
                0,
                0,
                "the edition was changed, but no correction is recorded.",
                "Add a “correction:” entry (old, new, date, reason) to the project that it concerns."
            );
        }

        return lines;

        void Refuse(Project project, Message message, Message hint) =>
            findings.Error(Code, project.SourcePath, 0, 0, message, hint);
    }

    private static bool IsSame(Correction one, Correction other) =>
        one.Old == other.Old && one.New == other.New && one.Date == other.Date;

    // The translations of a project lie beside it, under the same name.
    private static bool IsOf(Project project, string path) =>
        LanguageSuffix.Split(path) is var (name, code)
        && code.Length > 0
        && LanguageSuffix.Split(project.SourcePath).Name == name
        && Path.GetDirectoryName(path) == Path.GetDirectoryName(project.SourcePath);

    private static IEnumerable<Message> Differences(FrozenEdition before, IReadOnlyList<PackageFile> after)
    {
        var old = before.Published.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in after)
        {
            if (!old.Remove(file.Path, out var was))
            {
                yield return $"new: {file.Path}";
            }
            else if (!was.Bytes.Span.SequenceEqual(file.Bytes.Span))
            {
                yield return $"changed: {file.Path}";
            }
        }

        foreach (var path in old.Keys.Order(StringComparer.Ordinal))
        {
            yield return $"no longer there: {path}";
        }
    }
}
