using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LivelihoodSite.Commands;

namespace LivelihoodSite.TestHarness;

/// <summary>
/// A site in a temporary folder of its own, on which a test runs the real command line. The folder goes with the test.
/// </summary>
internal sealed class TestSite : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private TestSite() { }

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("livelihood-test-").FullName;

    /// <summary>Where <c>build</c> puts the pages when nobody says otherwise.</summary>
    public string OutputFolder => PathOf("output");

    /// <summary>A site of the files that one text lists (<see cref="FileSections"/>).</summary>
    public static TestSite FromFiles(string sections)
    {
        var site = new TestSite();
        foreach (var (path, content) in FileSections.Read(sections))
        {
            site.Write(path, content);
        }

        return site;
    }

    /// <summary>A site without files.</summary>
    public static TestSite Empty() => new();

    /// <summary>A copy of this checkout's own site: input/, seeds/ and theme/, as far as they are there.</summary>
    public static TestSite CopyOfRepository()
    {
        var site = new TestSite();
        foreach (var name in (string[])["input", "seeds", "theme"])
        {
            CopyFolder(Repository.PathOf(name), site.PathOf(name));
        }

        return site;
    }

    /// <summary>The absolute path of a file of the site.</summary>
    /// <param name="relative">With forward slashes.</param>
    public string PathOf(string relative) => Path.GetFullPath(Path.Combine(Folder, relative));

    /// <summary>True when the file is there.</summary>
    public bool Has(string relative) => File.Exists(PathOf(relative));

    /// <summary>The text of a file; fails with the names of its neighbours when it is not there.</summary>
    public string Read(string relative)
    {
        Assert.True(Has(relative), $"{relative} is not there. Its folder holds: {NeighboursOf(relative)}");
        return File.ReadAllText(PathOf(relative));
    }

    /// <summary>A page of the output, parsed.</summary>
    /// <param name="address">Relative to the output folder.</param>
    public IHtmlDocument Page(string address) => new HtmlParser().ParseDocument(Read("output/" + address));

    /// <summary>Writes a file as UTF-8 without byte order mark and its folders where needed.</summary>
    public void Write(string relative, string content) => Write(relative, Utf8.GetBytes(content));

    /// <summary>Writes a file and its folders where needed.</summary>
    public void Write(string relative, byte[] content)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Replaces a piece of a file that must be there once.</summary>
    public void Replace(string relative, string old, string replacement)
    {
        var text = Read(relative);
        var first = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(first >= 0, $"{relative} does not hold: {old}");
        Assert.True(
            text.IndexOf(old, first + 1, StringComparison.Ordinal) < 0,
            $"{relative} holds more than once: {old}"
        );
        Write(relative, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Removes a file.</summary>
    public void Delete(string relative) => File.Delete(PathOf(relative));

    /// <summary>What a folder of the site holds now; the output when no folder is named.</summary>
    public FolderSnapshot Snapshot(string relative = "output") => FolderSnapshot.Of(PathOf(relative));

    /// <summary>Runs a command on this site in the process of the test: <c>--root</c> is added unless given.</summary>
    public CommandResult Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Cli.Run(WithRoot(args), output, error);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts a command on this site as a process of its own, in the site's folder.</summary>
    public ProgramProcess Start(params string[] args) => ProgramProcess.Start(Folder, WithRoot(args));

    /// <summary>Runs a command on this site as a process of its own and waits for its end.</summary>
    public async Task<CommandResult> RunProcess(params string[] args)
    {
        using var process = Start(args);
        return await process.WaitAsync();
    }

    /// <summary>Fails unless a file of the output is there and holds each of these pieces.</summary>
    /// <param name="address">Relative to the output folder.</param>
    /// <param name="pieces">Compared ordinally.</param>
    public void AssertOutput(string address, params IEnumerable<string> pieces)
    {
        var text = Read("output/" + address);
        foreach (var piece in pieces)
        {
            Assert.True(text.Contains(piece, StringComparison.Ordinal), $"{address} does not hold: {piece}\n{text}");
        }
    }

    /// <summary>Fails if the output holds a file of this address.</summary>
    public void AssertNoOutput(string address) =>
        Assert.False(Has("output/" + address), $"output/{address} should not be there.");

    /// <summary>Removes the folder.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private string[] WithRoot(string[] args) =>
        args.Contains("--root", StringComparer.Ordinal) ? args : [.. args, "--root", Folder];

    private string NeighboursOf(string relative)
    {
        var folder = Path.GetDirectoryName(PathOf(relative))!;
        return Directory.Exists(folder)
            ? string.Join(
                ", ",
                Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            )
            : "nothing, it is not there either";
    }

    private static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
