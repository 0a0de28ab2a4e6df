using System.Globalization;
using System.Security.Cryptography;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Commands;

/// <summary>Where a build writes, and everything that it is made from.</summary>
/// <param name="folder">The site.</param>
/// <param name="options">What is asked for.</param>
internal sealed class BuildInputs(SiteFolder folder, BuildOptions options)
{
    /// <summary>
    /// The output folder. A part of a site has one of its own, so that it is replaced as a whole, or not at all, and any
    /// number of parts may be built at the same time.
    /// </summary>
    public string Output { get; } =
        options.Output is { } named ? Path.GetFullPath(named)
        : options.Edition is { } year ? Path.Combine(Usual(folder), year.ToString("0000", CultureInfo.InvariantCulture))
        : options.Roots ? Path.Combine(Usual(folder), "roots")
        : Whole(folder);

    /// <summary>What the build makes.</summary>
    public BuildScope Scope { get; } = new(options.Edition, options.Roots ? ShardsOf(folder, options) : null);

    /// <summary>The folder with the shards that the roots are made of.</summary>
    public static string ShardsOf(SiteFolder folder, BuildOptions options) =>
        options.Shards is { } named ? Path.GetFullPath(named) : Usual(folder);

    /// <summary>PDF files made before. Those of a shard are made with the whole site.</summary>
    public KeptPdfs Printed() =>
        KeptPdfs.In(OutputPlaces.Of(Scope == BuildScope.Whole ? Output : Whole(folder)).Printed);

    /// <summary>Its files as they stand now.</summary>
    public InputSnapshot Snapshot() => InputDigest.Read(folder.Root, Files());

    /// <summary>One number for all of it.</summary>
    /// <param name="snapshot">Its files.</param>
    /// <param name="kept">PDF files made before.</param>
    /// <param name="ledgers">The files of the addresses that were published.</param>
    public string Digest(InputSnapshot snapshot, KeptPdfs kept, IReadOnlyList<InputHash> ledgers) =>
        InputDigest.Of(
            snapshot,
            [
                InputDigest.Program,
                kept.Digest,
                .. ledgers.SelectMany(ledger => new[] { ledger.Path, ledger.Sha256.ToString() }),
                .. Scope == BuildScope.Whole ? [] : ShardWords(),
            ]
        );

    private IEnumerable<string> Files() => Read().Concat(FrozenEdition.Files(folder));

    private IEnumerable<string> Read() =>
        options.Edition is { } year ? EditionInputs.Files(folder, year, null).Append("seeds").Append("theme")
        : options.Roots ? EditionInputs.Files(folder, 0, null).Append("theme")
        : ["input", "seeds", "theme", .. PageTree.InputsOf(folder)];

    private IEnumerable<string> ShardWords() =>
        options.Edition is { } year
            ? [$"edition {year}"]
            :
            [
                "roots",
                .. Shards
                    .DataFiles(Scope.Shards!)
                    .SelectMany(path =>
                        new[] { Path.GetRelativePath(Scope.Shards!, path), Hash(File.ReadAllBytes(path)) }
                    ),
            ];

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Whole(SiteFolder folder) => Path.Combine(folder.Root, "output");

    private static string Usual(SiteFolder folder) => Whole(folder) + ".shards";
}
