using System.Buffers;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving;

/// <summary>Which paths may stand in a package: those that stay inside it and mean the same file on every system.</summary>
public static class PackagePaths
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":*?\"<>|");

    private static readonly HashSet<string> Devices = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"]),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Why a path is refused, to be put after “the path”; null for a good one.</summary>
    public static Message? Refusal(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('/');
        var reason =
            path.Length == 0 ? "is empty"
            : path[0] == '/' || (path.Length > 1 && path[1] == ':') ? "is absolute"
            : parts.Any(part => part is "..") ? "leaves the package"
            : path.Contains('\\') ? "holds a backslash, which other systems take for a folder"
            : parts.Any(part => part is "" or ".") ? "has an empty part"
            : path.Any(char.IsControl) || path.AsSpan().ContainsAny(Forbidden)
                ? "holds a character that Windows cannot store"
            : HasLoneSurrogate(path) ? "is no Unicode text"
            : parts.Any(part => part[^1] is '.' or ' ')
                ? "has a part that ends in a full stop or a blank, which Windows drops"
            : parts.Any(part => Devices.Contains(part.Split('.')[0])) ? "has a name that Windows keeps for a device"
            : null;
        return reason is null ? null : Message.FromString(reason);
    }

    /// <summary>What two paths have in common that are one file on a system that ignores case.</summary>
    public static string KeyOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.ToUpperInvariant();
    }

    private static bool HasLoneSurrogate(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsHighSurrogate(path[i]) && i + 1 < path.Length && char.IsLowSurrogate(path[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(path[i]))
            {
                return true;
            }
        }

        return false;
    }
}
