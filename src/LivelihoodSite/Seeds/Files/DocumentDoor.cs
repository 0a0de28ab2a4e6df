using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// The one door to the libraries that read Word and PDF. Each stands behind one file, which the native build leaves out.
/// </summary>
internal static class DocumentDoor
{
#if NATIVE_BUILD
    public static FileText ReadWord(byte[] bytes, string path) => LeftOut(bytes, path, "Word documents");

    public static FileText ReadPdf(byte[] bytes, string path) => LeftOut(bytes, path, "PDF files");

    private static FileText LeftOut(byte[] bytes, string path, Message what) =>
        FileText.Refused(SeedDiagnostics.LeftOut(path, bytes.Length == 0 ? "files" : what));
#else
    /// <summary>No report of words comes near it; a larger file is pictures or an attack.</summary>
    private const int MostBytes = 64 << 20;

    public static FileText ReadWord(byte[] bytes, string path) =>
        Guarded(bytes, path, () => WordLines.Of(WordReader.Read(bytes, path), path));

    public static FileText ReadPdf(byte[] bytes, string path) =>
        Guarded(bytes, path, () => PageFlow.Join(PdfReader.Read(bytes, path), path));

    /// <summary>
    /// Both libraries throw what they like on damaged files, and recurse with them: any exception is the file's fault,
    /// and the stack is a large one.
    /// </summary>
    private static FileText Guarded(byte[] bytes, string path, Func<FileText> read)
    {
        if (bytes.Length > MostBytes)
        {
            return FileText.Refused(SeedDiagnostics.TooLarge(path));
        }

        FileText? result = null;
        var thread = new Thread(() => result = Try(path, read), maxStackSize: 64 << 20);
        thread.Start();
        thread.Join();
        return result!;
    }

#pragma warning disable CA1031 // Whatever a library throws on a damaged file becomes a sentence.
    private static FileText Try(string path, Func<FileText> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException problem) when (problem.Finding is { } finding)
        {
            return FileText.Refused(finding);
        }
        catch (OutOfMemoryException)
        {
            return FileText.Refused(SeedDiagnostics.TooLarge(path));
        }
        catch (Exception)
        {
            return FileText.Refused(SeedDiagnostics.Damaged(path));
        }
    }
#pragma warning restore CA1031
#endif
}
