using System.Runtime.InteropServices;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>What a file system can do beyond .NET's own calls; what it cannot do has a slower way.</summary>
/// <param name="TryHardLink">Gives a file (first) another name (second); false where links fail.</param>
/// <param name="TryExchange">Swaps two folders in one step; false where there is no such step.</param>
public sealed record FileSystemAbilities(Func<string, string, bool> TryHardLink, Func<string, string, bool> TryExchange)
{
    /// <summary>Neither links nor exchange.</summary>
    public static FileSystemAbilities None { get; } = new(static (_, _) => false, static (_, _) => false);

    /// <summary>What this system can do.</summary>
    public static FileSystemAbilities Native { get; } =
        OperatingSystem.IsLinux() ? new(Linux.TryHardLink, Linux.TryExchange)
        : OperatingSystem.IsWindows() ? new(Windows.TryHardLink, static (_, _) => false)
        : None;
}

/// <summary>link(2) and renameat2(2).</summary>
internal static partial class Linux
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const int InvalidArgument = 22; // EINVAL: the file system has no exchange
    private const int NoSuchCall = 38; // ENOSYS: the kernel has none
    private const int NotSupported = 95; // EOPNOTSUPP

    public static bool TryHardLink(string existing, string added) => Link(existing, added) == 0;

    public static bool TryExchange(string one, string other)
    {
        try
        {
            if (RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0)
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return false;
        }

        var error = Marshal.GetLastPInvokeError();
        return error is InvalidArgument or NoSuchCall or NotSupported
            ? false
            : throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);
}

/// <summary>CreateHardLinkW.</summary>
internal static partial class Windows
{
    public static bool TryHardLink(string existing, string added) => CreateHardLink(added, existing, 0);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string added, string existing, nint securityAttributes);
}
