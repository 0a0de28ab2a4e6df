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
        try
        {
            // People may keep a content file elsewhere and link to it: then the file is replaced, not the link.
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(true)!.FullName;
            if (Holds(target, bytes))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // The same name every time: what a killed run leaves, the next one overwrites. It never ends in .md.
            var partial = target + ".partial";
            Write(partial, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(partial, File.GetUnixFileMode(target));
            }

            File.Move(partial, target, overwrite: true);
            return true;
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            throw StorageProblem.From(path, exception);
        }
    }

    /// <summary>True when a regular file holds exactly these bytes.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != bytes.Length || file.LinkTarget is not null)
        {
            return false;
        }

        using var handle = File.OpenHandle(path);
        Span<byte> buffer = stackalloc byte[16 * 1024];
        long offset = 0;
        int read;
        while ((read = RandomAccess.Read(handle, buffer, offset)) > 0)
        {
            // The file may have grown since its length was asked for.
            if (offset + read > bytes.Length || !bytes.Slice((int)offset, read).SequenceEqual(buffer[..read]))
            {
                return false;
            }

            offset += read;
        }

        return offset == bytes.Length;
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
