using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Turns what a file system throws into a sentence that a publishing officer can act on.</summary>
public static class StorageProblem
{
    private const int LinuxBusy = 16;
    private const int LinuxNoSpace = 28;
    private const int LinuxReadOnly = 30;
    private const int LinuxQuota = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>True for what the file system may throw while it is written to.</summary>
    public static bool IsStorage(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The problem as one sentence.</summary>
    /// <param name="path">The file or folder that was to be written, as the user would name it.</param>
    /// <param name="cause">What was thrown.</param>
    /// <param name="consequence">What the user still has, such as "The published output is unchanged.", or null.</param>
    public static EnvironmentProblemException From(string path, Exception cause, Message? consequence = null)
    {
        var code = cause is UnauthorizedAccessException ? cause.InnerException?.HResult : cause.HResult;
        var sentence = code switch
        {
            LinuxNoSpace or LinuxQuota or WindowsDiskFull or WindowsHandleDiskFull => (Message)
                $"There is no space left to write {path}. Free some space and run the command again.",
            LinuxReadOnly or WindowsWriteProtected =>
                $"{path} lies on a disk that is read-only. Choose another folder or make the disk writable.",
            LinuxBusy => $"{path} is in use or a mount point, so it cannot be replaced. Choose a folder inside it.",
            _ when cause is UnauthorizedAccessException =>
                $"{path} may not be written. Ask for write permission, or choose another folder.",
            _ => $"{path} could not be written: {cause.Message}",
        };
        return new EnvironmentProblemException(consequence is null ? sentence : $"{sentence} {consequence}", cause);
    }
}
