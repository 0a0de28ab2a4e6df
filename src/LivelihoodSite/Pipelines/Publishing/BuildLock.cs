using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>
/// Lets one build at a time work on an output folder. The system lets go of the lock when the process ends, however it
/// ends. The file itself stays: removing it would let a third build lock a new file while the second holds the old one.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharing = unchecked((int)0x80070020);

    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="EnvironmentProblemException">Another build holds it, or the folder may not be written.</exception>
    public static BuildLock Acquire(OutputPlaces places)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(places.Output)!);
            return new BuildLock(
                new FileStream(places.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1)
            );
        }
        catch (IOException exception) when (exception.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharing)
        {
            throw new EnvironmentProblemException(
                $"Another build is writing {places.Output}. Wait until it has ended, then run the command again.",
                exception
            );
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(places.Output, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
