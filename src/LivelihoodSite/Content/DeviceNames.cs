namespace LivelihoodSite.Content;

/// <summary>
/// Names that Windows keeps for devices, whatever follows their first full stop: a folder that holds <c>aux.html</c> cannot
/// be copied to a Windows server, nor unpacked on an officer's computer.
/// </summary>
public static class DeviceNames
{
    private static readonly HashSet<string> Names = new(
        [
            "con",
            "prn",
            "aux",
            "nul",
            "conin$",
            "conout$",
            .. from device in (string[])["com", "lpt"] from digit in "0123456789¹²³" select $"{device}{digit}",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True for a name of a file or folder that Windows cannot store.</summary>
    public static bool Reserves(ReadOnlySpan<char> name)
    {
        var stop = name.IndexOf('.');
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains((stop < 0 ? name : name[..stop]).TrimEnd(' '));
    }
}
