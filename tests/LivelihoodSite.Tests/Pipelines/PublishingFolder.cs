using System.Text;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Tests.Pipelines;

/// <summary>A temporary folder with an output folder in it, which goes when the test ends.</summary>
internal sealed class PublishingFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("livelihood-").FullName;

    public string Output => At("output");

    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Builds an output from pairs of path and text.</summary>
    public async Task<OutputChanges> BuildAsync(string digest, params (string Path, string Text)[] files)
    {
        using var folder = OutputFolder.Open(Output);
        return await BuildAsync(folder, digest, files);
    }

    public static async Task<OutputChanges> BuildAsync(
        OutputFolder folder,
        string digest,
        params (string Path, string Text)[] files
    )
    {
        using var staged = await folder.StageAsync(Files(files), TestContext.Current.CancellationToken);
        return staged.Publish(digest);
    }

    /// <summary>Builds as a whole site does, which knows the hash of each file when it leaves.</summary>
    public OutputChanges BuildWithHashes(string digest, params (string Path, string Text)[] files)
    {
        using var folder = OutputFolder.Open(Output);
        using var stage = folder.BeginStage();
        var set = new OutputSet(stage, hashes: true);
        foreach (var file in files)
        {
            set.Add(new OutputClaim(file.Path, Source: null, "Pages"), Encoding.UTF8.GetBytes(file.Text));
        }

        using var staged = stage.Finish(set.InOrder());
        return staged.Publish(digest);
    }

    public static IReadOnlyList<OutputFile> Files(params (string Path, string Text)[] files) =>
        [
            .. files.Select(file => new OutputFile(
                new OutputClaim(file.Path, Source: null, "Pages"),
                Encoding.UTF8.GetBytes(file.Text)
            )),
        ];

    /// <summary>What a folder holds, in one line: <c>a.html=one b.html=two</c>.</summary>
    public string Holds(string folder) =>
        string.Join(
            ' ',
            FolderListing.Of(At(folder)).Select(file => $"{file.Path}={File.ReadAllText(At($"{folder}/{file.Path}"))}")
        );

    /// <summary>The names in the folder around the output, in one line.</summary>
    public string Beside() =>
        string.Join(
            ' ',
            Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
