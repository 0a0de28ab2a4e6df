using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>The door for a translator's file.</summary>
public static class ReturnedFiles
{
    /// <summary>Reads XLIFF or a table; which of them it is, its content tells.</summary>
    /// <param name="path">The file, relative to the current folder.</param>
    /// <param name="languages">The languages of the site.</param>
    /// <param name="findings">Takes LS1261 to LS1266 and LS1273 to LS1276.</param>
    /// <returns>Null when a finding stops it.</returns>
    public static ReturnedFile? Read(string path, IReadOnlyList<Language> languages, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        if (Load(path, findings) is not { } bytes)
        {
            return null;
        }

        return IsXml(bytes)
            ? XliffReader.Read(bytes, path, languages, findings)
            : TableReader.Read(bytes, path, languages, findings);
    }

    private static byte[]? Load(string path, DiagnosticBag findings)
    {
        try
        {
            var file = new FileInfo(Path.GetFullPath(path));
            if (!file.Exists)
            {
                findings.Add(ExchangeDiagnostics.CannotOpen(path, "There is no such file."));
                return null;
            }

            if (file.Length > ReturnedFile.LargestFile)
            {
                findings.Add(
                    ExchangeDiagnostics.CannotOpen(path, "It is larger than 32 MB; export one category at a time.")
                );
                return null;
            }

            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem) || problem is ArgumentException)
        {
            findings.Add(ExchangeDiagnostics.CannotOpen(path, Message.Of(problem)));
            return null;
        }
    }

    // The first sign of XML is <, whatever the encoding; a table begins with the name of a column.
    private static bool IsXml(byte[] bytes) =>
        Array.Find(bytes, b => b is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or 9 or 10 or 13 or 32))
        == (byte)'<';
}
