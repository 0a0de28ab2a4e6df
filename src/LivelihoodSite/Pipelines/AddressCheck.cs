using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// Addresses are for ever: what was published once must be made again, or lead to where it lies now (LS1020, LS1021). What a
/// site publishes is added to its ledgers; a preview may change its addresses freely, and is only warned.
/// </summary>
/// <param name="ledgers">What was published.</param>
/// <param name="content">What the pages are made of.</param>
/// <param name="editions">All editions that the build knows.</param>
/// <param name="scope">Which part was made.</param>
internal sealed class AddressCheck(
    IReadOnlyList<AddressLedger> ledgers,
    SiteContent content,
    AllEditions editions,
    BuildScope scope
)
{
    private readonly HashSet<string> codes = content
        .Site.Languages.Select(language => language.Code)
        .ToHashSet(StringComparer.Ordinal);
    private Dictionary<string, (string Page, string File)>? found;

    /// <summary>One finding for each published page that would vanish, whatever its languages.</summary>
    public IEnumerable<Diagnostic> Check(IReadOnlyList<OutputFile> files)
    {
        var made = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var owners = found ??= Owners();
        var severity = content.Site.Published ? Severity.Error : Severity.Warning;
        foreach (var ledger in ledgers.Where(ledger => IsMade(ledger.Part)))
        {
            var lost = ledger.Entries.Where(entry => !made.Contains(entry.Address)).ToList();
            if (lost.Count > 0 && lost.Count == ledger.Entries.Count)
            {
                yield return new Diagnostic(
                    "LS1021",
                    severity,
                    ledger.Path,
                    0,
                    0,
                    $"the edition {ledger.Part} is gone, and {lost.Count} published addresses with it.",
                    $"Put input/{ledger.Part} back: a published edition stays."
                );
                continue;
            }

            foreach (var page in lost.GroupBy(entry => Neutral(entry.Address), StringComparer.Ordinal))
            {
                var entry = page.First();
                var (path, line, hint) = Cure(entry, ledger, page.Key, owners);
                yield return new Diagnostic(
                    "LS1020",
                    severity,
                    path,
                    line,
                    line > 0 ? 1 : 0,
                    $"the published address {entry.Address} would vanish.",
                    hint
                );
            }
        }
    }

    /// <summary>The ledgers as they are once these files have been published; none for a preview.</summary>
    public IReadOnlyList<AddressLedger> Grow(IReadOnlyList<OutputFile> files)
    {
        if (!content.Site.Published)
        {
            return [];
        }

        var owners = (found ??= Owners()).ToLookup(
            owner => owner.Value.Page,
            owner => owner.Key,
            StringComparer.Ordinal
        );
        return
        [
            .. files
                .Select(file => file.Path)
                .Where(IsKept)
                .GroupBy(AddressLedger.PartOf, StringComparer.Ordinal)
                .OrderBy(part => part.Key, StringComparer.Ordinal)
                .Select(part =>
                    (ledgers.FirstOrDefault(ledger => ledger.Part == part.Key) ?? new AddressLedger(part.Key, [])).With(
                        part.Select(address => new LedgerEntry(
                            address,
                            owners[Neutral(address)].FirstOrDefault() ?? ""
                        ))
                    )
                ),
        ];
    }

    private bool IsMade(string part) =>
        part == AddressLedger.Site ? scope.HasRoots : int.TryParse(part, out var year) && scope.Wants(year);

    // What people and programs refer to: pages, data, feeds. Names of assets change with their content.
    private static bool IsKept(string path) =>
        path is not Addresses.NotFound
        && (
            path.EndsWith(".html", StringComparison.Ordinal)
            || path.EndsWith("/changes.xml", StringComparison.Ordinal)
            || path.Split('/') is [_, "data", _]
        );

    // 2019/zh/a/b.html, 2019/en/a/b.html and 2019/bilingual/a/b.html are one page.
    private string Neutral(string address)
    {
        var start = AddressLedger.PartOf(address) == AddressLedger.Site ? 0 : address.IndexOf('/') + 1;
        var end = address.IndexOf('/', start);
        return end > start && IsVersion(address.AsSpan(start, end - start))
            ? $"{address.AsSpan(0, start)}*{address.AsSpan(end)}"
            : address;
    }

    private bool IsVersion(ReadOnlySpan<char> folder) =>
        folder is "bilingual" || codes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folder);

    /// <summary>The page of each project and category by its id, and the file that people would edit.</summary>
    private Dictionary<string, (string Page, string File)> Owners()
    {
        var owners = new Dictionary<string, (string Page, string File)>(StringComparer.Ordinal);
        foreach (var edition in editions.Editions)
        {
            foreach (var category in edition.Categories)
            {
                if (category.Projects.Count == 0)
                {
                    continue;
                }

                var id = category.Projects[0].Id;
                owners.TryAdd(
                    id[..id.LastIndexOf('-')],
                    (Neutral(category.Addresses.Values.First()), EditionFile.PathOf(edition.Year))
                );
                foreach (var project in category.Projects)
                {
                    owners.TryAdd(project.Id, (Neutral(project.Addresses.Values.First()), ""));
                }
            }
        }

        foreach (var project in content.Editions.SelectMany(edition => edition.Projects))
        {
            if (owners.TryGetValue(project.Id, out var owner))
            {
                owners[project.Id] = owner with { File = project.SourcePath };
            }
        }

        return owners;
    }

    private static (string Path, int Line, Message Hint) Cure(
        LedgerEntry entry,
        AddressLedger ledger,
        string page,
        Dictionary<string, (string Page, string File)> owners
    )
    {
        var parts = page.Split('/');
        var name = parts[^1][..parts[^1].LastIndexOf('.')];
        if (owners.TryGetValue(entry.Owner, out var owner) && owner.File.Length > 0 && parts.Length > 2)
        {
            return entry.Owner.Count(letter => letter == '-') == 1
                ? (
                    owner.File,
                    1,
                    (Message)$"Give the category its slug “{parts[^2]}” back, or add “aliases: [{parts[^2]}]” to it."
                )
                : (
                    owner.File,
                    1,
                    (Message)$"Give the old slug back, or add “aliases: [{parts[^2]}/{name}]” to the front matter."
                );
        }

        return parts is [_, "series", _]
            ? (
                ledger.Path,
                entry.Line,
                (Message)
                    $"Give the series its slug “{name}” back, or add “series-aliases: [{name}]” to the project that continues it."
            )
            : (
                ledger.Path,
                entry.Line,
                (Message)
                    "Put the page back, or name this address under “aliases” in the front matter of the page that takes its place."
            );
    }
}
