using System.Runtime.InteropServices;

namespace LivelihoodSite.Commands;

/// <summary>Asks the console of Windows to understand the signs for colours, as terminals elsewhere do.</summary>
internal static partial class WindowsConsole
{
    private const int StandardError = -12;
    private const uint VirtualTerminal = 0x0004;

    /// <summary>True when colours can be written: everywhere but on an old Windows.</summary>
    public static bool UnderstandsColours()
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }

        var handle = GetStdHandle(StandardError);
        return GetConsoleMode(handle, out var mode)
            && ((mode & VirtualTerminal) != 0 || SetConsoleMode(handle, mode | VirtualTerminal));
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
