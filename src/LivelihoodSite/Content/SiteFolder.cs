using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>The folder that holds input/, seeds/ and theme/. Paths in findings are relative to it, with forward slashes.</summary>
/// <param name="Root">Full path.</param>
public sealed record SiteFolder(string Root)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>What has been read of it already, or null.</summary>
    public InputSnapshot? Snapshot { get; init; }

    /// <summary>Editions that are not read from input/, because they are frozen.</summary>
    public IReadOnlySet<int> Closed { get; init; } = new HashSet<int>();

    public string Input => Path.Combine(Root, "input");

    public string Theme => Path.Combine(Root, "theme");

    /// <summary>The full path of a path relative to the root.</summary>
    public string Full(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>The path as findings show it.</summary>
    public string Relative(string full) => Path.GetRelativePath(Root, full).Replace('\\', '/');

    /// <summary>The nearest folder, from the given one upwards, that has input/site.yml; null when there is none.</summary>
    public static SiteFolder? Find(string start)
    {
        for (var folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "input", "site.yml")))
            {
                return new SiteFolder(folder);
            }
        }

        return null;
    }

    /// <summary>The bytes of a file, from the snapshot where it has them.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] ReadBytes(string relative) => Snapshot?.BytesOf(relative) ?? File.ReadAllBytes(Full(relative));

    /// <summary>Reads a UTF-8 file; a missing file or a wrong byte is a finding (LS0408, LS0409) and gives null.</summary>
    public string? ReadText(string relative, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        try
        {
            return Strict.GetString(ReadBytes(relative));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error("LS0408", relative, 0, 0, "the file is missing.");
        }
        catch (DecoderFallbackException problem)
        {
            var before = ReadBytes(relative).AsSpan(0, Math.Max(problem.Index, 0));
            findings.Error(
                "LS0409",
                relative,
                before.Count((byte)'\n') + 1,
                1,
                "the file is not UTF-8 text.",
                "Save it with the encoding UTF-8."
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            findings.Error("LS0408", relative, 0, 0, "the file cannot be read.", Message.Of(problem));
        }

        return null;
    }

    /// <summary>Files of a folder (not below it) with an ending, relative to the root, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string relative, string ending) =>
        Directory.Exists(Full(relative))
            ?
            [
                .. Directory
                    .EnumerateFiles(Full(relative))
                    .Select(Relative)
                    .Where(path => path.EndsWith(ending, StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Folders of a folder, relative to the root, in ordinal order.</summary>
    public IReadOnlyList<string> Folders(string relative) =>
        Directory.Exists(Full(relative))
            ? [.. Directory.EnumerateDirectories(Full(relative)).Select(Relative).Order(StringComparer.Ordinal)]
            : [];
}
