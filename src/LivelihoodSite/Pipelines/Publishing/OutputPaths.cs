using System.Buffers;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>
/// Every path of the output is written by one maker, stays inside the output folder, and means the same file on every
/// system that the folder is copied to.
/// </summary>
public static class OutputPaths
{
    /// <summary>Ordinal by path, then by claimant.</summary>
    internal static readonly Comparer<OutputClaim> Order = Comparer<OutputClaim>.Create(
        static (left, right) =>
            string.CompareOrdinal(left.Path, right.Path) is not 0 and var byPath
                ? byPath
                : string.CompareOrdinal(left.ToString(), right.ToString())
    );

    private const string Forbidden = "\\:*?\"<>|";

    private static readonly SearchValues<char> Usual = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./"
    );

    /// <summary>Judges all claims together.</summary>
    /// <returns>One error a refused path (LS0911) or contested path (LS0910), in ordinal order of paths.</returns>
    public static IReadOnlyList<Diagnostic> Check(IEnumerable<OutputClaim> claims)
    {
        OutputClaim[] ordered = [.. claims.OrderBy(claim => claim, Order)];
        var byPath = ordered.ToLookup(claim => claim.Path, StringComparer.OrdinalIgnoreCase);
        var folders = FirstInFolders(ordered);
        return
        [
            .. ordered.Select(Refusal).OfType<Diagnostic>(),
            .. Contested(byPath),
            .. folders.Exists(one => byPath.Contains(one.Folder)) ? FilesUsedAsFolders(ordered, byPath) : [],
            .. FoldersInTwoSpellings(folders),
        ];
    }

    /// <summary>Why a path cannot be written on its own, or null.</summary>
    internal static Diagnostic? Refusal(OutputClaim claim)
    {
        if (IsUsual(claim.Path))
        {
            return null;
        }

        var segments = claim.Path.Split('/');
        var reason =
            claim.Path.Length == 0 ? "is empty"
            : claim.Path[0] == '/' ? "is absolute"
            : claim.Path.Any(one => char.IsControl(one) || Forbidden.Contains(one)) ? "holds a forbidden character"
            : segments.Contains("", StringComparer.Ordinal) ? "has an empty segment"
            : segments.Any(one => one is "." or "..") ? "leaves its folder"
            : segments.Any(one => one[^1] is '.' or ' ') ? (Message)"has a segment that ends in a full stop or a blank"
            : segments.Any(one => DeviceNames.Reserves(one))
                ? (Message)"has a name that Windows keeps for a device (con, aux, nul, com1)"
            : null;
        return reason is null
            ? null
            : new Diagnostic(
                "LS0911",
                Severity.Error,
                claim.Source,
                0,
                0,
                $"The output path \"{claim.Path}\" of {claim} {reason}.",
                "Paths are relative, with forward slashes."
            );
    }

    // Nearly every path: told without taking it apart.
    private static bool IsUsual(ReadOnlySpan<char> path)
    {
        if (path.ContainsAnyExcept(Usual))
        {
            return false;
        }

        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.IsEmpty || segment[^1] == '.' || DeviceNames.Reserves(segment))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Diagnostic> Contested(ILookup<string, OutputClaim> byPath) =>
        byPath
            .Where(group => group.Skip(1).Any())
            .Select(group =>
            {
                var sameSpelling = group.All(claim => string.Equals(claim.Path, group.Key, StringComparison.Ordinal));
                var makers = group.Select(claim =>
                    sameSpelling ? Message.Verbatim($"{claim}") : $"{claim} as {claim.Path}"
                );
                return Contest(group, $"{group.Count()} makers want the output path {group.Key}: {Join(makers)}.");
            });

    private static IEnumerable<Diagnostic> FilesUsedAsFolders(
        OutputClaim[] claims,
        ILookup<string, OutputClaim> byPath
    ) =>
        claims.SelectMany(claim =>
            Folders(claim.Path)
                .Where(byPath.Contains)
                .Select(folder =>
                    Contest(
                        [.. byPath[folder], claim],
                        $"{Join(byPath[folder].Select(one => Message.Verbatim($"{one}")))} wants the output path {folder} as a file, {claim} wants it as a folder for {claim.Path}."
                    )
                )
        );

    // Each folder with the first file in it, in the order of the files.
    private static List<(string Folder, OutputClaim Claim)> FirstInFolders(OutputClaim[] claims)
    {
        var first = new List<(string Folder, OutputClaim Claim)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var spelled = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var claim in claims)
        {
            // Where its own folder is known, so are those around it.
            var last = claim.Path.LastIndexOf('/');
            if (last > 0 && !spelled.Contains(claim.Path.AsSpan(0, last)))
            {
                first.AddRange(Folders(claim.Path).Where(known.Add).Select(folder => (folder, claim)));
            }
        }

        return first;
    }

    private static IEnumerable<Diagnostic> FoldersInTwoSpellings(List<(string Folder, OutputClaim Claim)> folders) =>
        folders
            .GroupBy(one => one.Folder, one => one, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group =>
                Contest(
                    group.Select(one => one.Claim),
                    $"One output folder is spelled in different ways: {Join(group.Select(one => (Message)$"{one.Folder} by {one.Claim}"))}."
                )
            );

    private static Diagnostic Contest(IEnumerable<OutputClaim> claims, Message message) =>
        new(
            "LS0910",
            Severity.Error,
            claims.Select(claim => claim.Source).FirstOrDefault(source => source is not null),
            0,
            0,
            message,
            "Give each its own slug; capital and small letters count as the same."
        );

    /// <summary>The folders of a path, from the outermost.</summary>
    internal static IReadOnlyList<string> Folders(string path)
    {
        var folders = new List<string>();
        for (var slash = path.Length > 0 ? path.IndexOf('/', 1) : -1; slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            folders.Add(path[..slash]);
        }

        return folders;
    }

    private static Message Join(IEnumerable<Message> words) => Message.List(words);
}
