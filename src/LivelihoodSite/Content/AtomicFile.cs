namespace LivelihoodSite.Content;

/// <summary>Writes a file so that a reader, or a crash at any moment, finds the old file or the new one, never a part.</summary>
public static class AtomicFile
{
    /// <summary>Replaces a file, or makes it with its folders; an identical file is not touched and keeps its time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">All that it shall hold.</param>
    /// <returns>True when the file was written, false when it held these bytes already.</returns>
    /// <exception cref="Model.EnvironmentProblemException">The disk is full, read-only, or not ours to write.</exception>
    public static bool WriteByRename(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Prepare(path, bytes))
        {
            return false;
        }

        Commit(path);
        return true;
    }

    /// <summary>Writes all that a file shall hold beside it; the file itself stays as it is until <see cref="Commit"/>.</summary>
    /// <returns>False when the file holds these bytes already; then nothing is written.</returns>
    /// <exception cref="Model.EnvironmentProblemException">The disk is full, read-only, or not ours to write.</exception>
    internal static bool Prepare(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var target = TargetOf(path);
            if (Holds(target, bytes))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var partial = PartialOf(target);
            Write(partial, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(partial, File.GetUnixFileMode(target));
            }

            return true;
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(path, exception);
        }
    }

    /// <summary>Puts what was prepared in the place of the file.</summary>
    /// <exception cref="Model.EnvironmentProblemException">The disk is read-only, or not ours to write.</exception>
    internal static void Commit(string path)
    {
        try
        {
            var target = TargetOf(path);
            File.Move(PartialOf(target), target, overwrite: true);
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(path, exception);
        }
    }

    /// <summary>True when something was prepared for a file and is not in its place yet.</summary>
    internal static bool IsPrepared(string path) => File.Exists(PartialOf(TargetOf(path)));

    /// <summary>Takes back what was prepared for a file.</summary>
    internal static void Abandon(string path) => File.Delete(PartialOf(TargetOf(path)));

    // The same name every time: what a killed run leaves, the next one overwrites. It never ends in .md.
    private static string PartialOf(string target) => target + ".partial";

    // People may keep a content file elsewhere and link to it: then the file is replaced, not the link.
    private static string TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(true)!.FullName;
    }

    /// <summary>True when a regular file holds exactly these bytes.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && file.LinkTarget is null && IsSame(path, bytes);
    }

    /// <summary>True when a file that is there, and is no link, holds exactly these bytes.</summary>
    internal static bool IsSame(string path, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(path);
        if (RandomAccess.GetLength(handle) != bytes.Length)
        {
            return false;
        }

        Span<byte> buffer = stackalloc byte[16 * 1024];
        for (var offset = 0; offset < bytes.Length; )
        {
            var read = RandomAccess.Read(handle, buffer, offset);
            // It may have become shorter meanwhile.
            if (read == 0 || !bytes[offset..].StartsWith(buffer[..read]))
            {
                return false;
            }

            offset += read;
        }

        return true;
    }

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, bytes, 0);
            // People's words: after a power cut the rename must not be older than the text.
            RandomAccess.FlushToDisk(handle);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
