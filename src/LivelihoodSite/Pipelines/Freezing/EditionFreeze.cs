using LivelihoodSite.Archiving;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Archiving.Zip;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines.Freezing;

/// <summary>
/// Freezes an edition: makes it once more, compares it with what was published, packs it, and records the package. The ledger is
/// written last: a run that is killed before leaves a package that nobody refers to.
/// </summary>
public static class EditionFreeze
{
    /// <summary>The first freeze of an edition.</summary>
    /// <exception cref="EnvironmentProblemException">The disk is full or may not be written, or a build is running.</exception>
    public static async Task<FreezeResult> FreezeAsync(FreezeOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var findings = new DiagnosticBag();
        var ledger = FreezeLedger.Read(order.Folder, findings);
        if (ledger.Any(freeze => freeze.Year == order.Year))
        {
            findings.Add(FrozenAlready(order.Year));
        }

        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        var kept = KeptPdfs.In(OutputPlaces.Of(order.Output).Printed);
        var draft = await SiteDraft.LoadAsync(order.Folder, write: false, kept);
        var build = await draft.CompleteAsync(order.Building);
        var review = SiteReview.Of(order.Folder, build, order.Date);
        findings.AddRange(build.Findings.Where(finding => order.IsTrial || finding.Severity == Severity.Error));
        if (build.Content?.Editions.FirstOrDefault(edition => edition.Year == order.Year) is not { } edition)
        {
            findings.Error(
                "LS1154",
                EditionFile.PathOf(order.Year),
                0,
                0,
                $"there is no edition {order.Year} to freeze."
            );
            return Refused(findings);
        }

        if (build.Files is not { } files || findings.HasErrors)
        {
            return Refused(findings);
        }

        var published = Own(files, edition);
        if (!order.IsTrial)
        {
            findings.AddRange(
                review
                    .Findings.Where(finding => finding.IsError)
                    .Select(finding => finding.Diagnostic)
                    .Except(findings.Items)
            );
            findings.AddRange(FreezeGate.Check(review, edition));
            findings.AddRange(FreezeGate.Compare(published, order.Output, order.Year));
        }

        return findings.HasErrors
            ? Refused(findings)
            : Write(
                order,
                new EditionToFreeze(
                    build.Content.Site,
                    edition,
                    published,
                    Inputs(order.Folder, edition),
                    FilesOf(draft.Theme!),
                    1,
                    order.Date,
                    [],
                    null
                ),
                ledger,
                findings,
                []
            );
    }

    /// <summary>Packs and records.</summary>
    internal static FreezeResult Write(
        FreezeOrder order,
        EditionToFreeze edition,
        IReadOnlyList<Freeze> ledger,
        DiagnosticBag findings,
        IReadOnlyList<Message> notes
    )
    {
        foreach (var file in edition.Published.Concat(edition.Inputs).Concat(edition.Theme))
        {
            if (PackagePaths.Refusal(file.Path) is { } refusal)
            {
                findings.Error("LS1166", file.Path, 0, 0, $"the path “{file.Path}” {refusal}.", "Rename the file.");
            }
        }

        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        var name = $"archives/{edition.Name}.zip";
        var path = order.Trial is { } trial
            ? Path.Combine(Path.GetFullPath(trial), $"{edition.Name}.zip")
            : order.Folder.Full(name);
        order.Packing?.Report($"Packing the edition of {order.Year}, files: {edition.Published.Count}");
        var (hash, size) = Pack(path, EditionPackage.FilesOf(edition));
        if (!order.IsTrial)
        {
            var freeze = new Freeze(
                order.Year,
                edition.Number,
                order.Date,
                name,
                size,
                hash,
                Tool.NameAndVersion,
                edition.Site.BaseUrl,
                edition.Corrections
            );
            AtomicFile.WriteByRename(order.Folder.Full(FreezeLedger.Path), FreezeLedger.Write(ledger.Append(freeze)));
        }

        return new FreezeResult(findings.Items, order.IsTrial ? path : name, hash, notes);
    }

    /// <summary>The files of an edition among those of a site.</summary>
    internal static IReadOnlyList<PackageFile> Own(IEnumerable<OutputFile> files, Edition edition)
    {
        var folder = Addresses.Folder(edition) + "/";
        var own = files
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        // What a server is given in the place of a file is made again from it, whenever it is asked for.
        return
        [
            .. own
                .Values.Where(file => Precompressed.PlainOf(file.Path) is not { } plain || !own.ContainsKey(plain))
                .Select(file => new PackageFile(file.Path, file.Bytes))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>What an edition is made from, without the theme.</summary>
    internal static IReadOnlyList<PackageFile> Inputs(SiteFolder folder, Edition edition) =>
        [
            .. EditionInputs
                .Files(folder, edition.Year, edition.Source?.Path)
                .Select(path => new PackageFile(path, File.ReadAllBytes(folder.Full(path)))),
        ];

    /// <summary>The whole theme.</summary>
    internal static IReadOnlyList<PackageFile> FilesOf(Theme theme) =>
        [.. theme.Files().Select(file => new PackageFile($"theme/{file.Name}", file.Bytes))];

    internal static FreezeResult Refused(DiagnosticBag findings) => new(findings.Items, null, null, []);

    private static Diagnostic FrozenAlready(int year) =>
        new(
            "LS1154",
            Severity.Error,
            FreezeLedger.Path,
            0,
            0,
            $"the edition {year} is frozen already.",
            $"What has to be put right is recorded as a correction: livelihood archive {year} --correction."
        );

    private static (string Hash, long Size) Pack(string path, IReadOnlyList<PackageFile> files)
    {
        var partial = path + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            string hash;
            long size;
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                hash = ZipFileWriter.Write(output, files);
                output.Flush(flushToDisk: true);
                size = output.Length;
            }

            File.Move(partial, path, overwrite: true);
            return (hash, size);
        }
        catch (Exception exception)
        {
            try
            {
                File.Delete(partial);
            }
            catch (Exception second) when (StorageProblem.IsStorage(second))
            {
                // The first reason is the one to tell.
            }

            throw StorageProblem.IsStorage(exception)
                ? StorageProblem.From(path, exception, "Nothing was frozen.")
                : exception;
        }
    }
}
