using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>One address that was published.</summary>
/// <param name="Address">Relative to the output folder.</param>
/// <param name="Owner">Id of the project (2019-01-02) or category (2019-01) that has it, or "".</param>
/// <param name="Line">Its line in the ledger, from 1; 0 for one that is not written yet.</param>
public sealed record LedgerEntry(string Address, string Owner, int Line = 0);

/// <summary>
/// The published addresses of one part of a site: <c>archives/addresses/2019.tsv</c> for an edition, <c>site.tsv</c> for the
/// pages across editions. It is committed and only grows. One line an address, with the id of its project behind a tab.
/// </summary>
/// <param name="Part"><c>2019</c> or <c>site</c>.</param>
/// <param name="Entries">In ordinal order of the addresses.</param>
public sealed record AddressLedger(string Part, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>Name of the ledger of what belongs to no edition.</summary>
    public const string Site = "site";

    private const string Folder = "archives/addresses";
    private const string Head =
        "# Published addresses. They are for ever: a build adds lines, and nobody removes any.\n";

    /// <summary>Its file, relative to the site root.</summary>
    public string Path => $"{Folder}/{Part}.tsv";

    /// <summary>The ledger that an address belongs to.</summary>
    public static string PartOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        return slash == 4 && !address.AsSpan(0, slash).ContainsAnyExceptInRange('0', '9') ? address[..slash] : Site;
    }

    /// <summary>Every ledger of a site, in ordinal order of their files; none before anything was published.</summary>
    public static IReadOnlyList<AddressLedger> ReadAll(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        // Some addresses have one owner.
        var owners = new SharedStrings();
        return
        [
            .. folder
                .Files(Folder, ".tsv")
                .Select(path => new AddressLedger(
                    System.IO.Path.GetFileNameWithoutExtension(path),
                    [.. Lines(File.ReadLines(folder.Full(path)), owners)]
                )),
        ];
    }

    /// <summary>The files of all ledgers of a site with their hashes, in ordinal order.</summary>
    public static IReadOnlyList<InputHash> Hash(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            .. folder
                .Files(Folder, ".tsv")
                .Select(path => new InputHash(path, Sha256Hash.Of(File.ReadAllBytes(folder.Full(path))))),
        ];
    }

    /// <summary>The files of all ledgers as they stand once some of them have been saved, in ordinal order.</summary>
    public static IReadOnlyList<InputHash> Hash(IReadOnlyList<InputHash> present, IReadOnlyList<AddressLedger> saved) =>
        [
            .. saved
                .Select(ledger => new InputHash(ledger.Path, ledger.Sha256))
                .Concat(present)
                .DistinctBy(file => file.Path, StringComparer.Ordinal)
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    /// <summary>Pairs of years whose comparison was published.</summary>
    public static IEnumerable<(int Earlier, int Later)> Pairs(IEnumerable<AddressLedger> ledgers) =>
        ledgers
            .SelectMany(ledger => ledger.Entries)
            .Where(entry => entry.Address.Contains("/compare/", StringComparison.Ordinal))
            .Select(entry => entry.Address.Split('/'))
            .Where(parts => parts is [_, "compare", _])
            .Select(parts => System.IO.Path.GetFileNameWithoutExtension(parts[2]).Split('-'))
            .Where(years => years.Length == 2 && years.All(year => year.Length == 4 && year.All(char.IsAsciiDigit)))
            .Select(years =>
                (int.Parse(years[0], CultureInfo.InvariantCulture), int.Parse(years[1], CultureInfo.InvariantCulture))
            )
            .Distinct();

    /// <summary>A ledger with more addresses; those that it has keep what it says of them.</summary>
    public AddressLedger With(IEnumerable<LedgerEntry> published) =>
        this with
        {
            Entries =
            [
                .. Entries
                    .Concat(published)
                    .DistinctBy(entry => entry.Address, StringComparer.Ordinal)
                    .OrderBy(entry => entry.Address, StringComparer.Ordinal),
            ],
        };

    /// <summary>The hash of its file once it is saved.</summary>
    public Sha256Hash Sha256
    {
        get
        {
            using var file = new Utf8Room();
            Write(file);
            return Sha256Hash.Of(file.Written);
        }
    }

    /// <summary>Writes its file by temp-and-rename.</summary>
    /// <exception cref="EnvironmentProblemException">The disk is full, read-only, or not ours to write.</exception>
    public void Save(SiteFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var file = new Utf8Room();
        Write(file);
        AtomicFile.WriteByRename(folder.Full(Path), file.Written);
    }

    private void Write(Utf8Room file)
    {
        file.Append(Head);
        foreach (var entry in Entries)
        {
            file.Append(entry.Address);
            if (entry.Owner.Length > 0)
            {
                file.Append("\t"u8);
                file.Append(entry.Owner);
            }

            file.Append("\n"u8);
        }
    }

    private static IEnumerable<LedgerEntry> Lines(IEnumerable<string> lines, SharedStrings owners) =>
        lines
            .Select((line, index) => (Parts: line.Split('\t'), Number: index + 1))
            .Where(line => line.Parts[0].Length > 0 && line.Parts[0][0] != '#')
            .Select(line => new LedgerEntry(
                line.Parts[0],
                line.Parts.Length > 1 ? owners.Of(line.Parts[1]) : "",
                line.Number
            ));
}
