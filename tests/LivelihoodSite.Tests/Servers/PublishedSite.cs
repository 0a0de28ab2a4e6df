using System.Diagnostics;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Servers;

/// <summary>A small site with an address and compressed files, and the folder on a server to which it is published.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly TestSite site = SampleSite.CreateImported();

    public PublishedSite()
    {
        site.Write(
            "input/site.yml",
            site.Read("input/site.yml") + "base_url: https://district.example/livelihood/\nprecompress: true\n"
        );
        Directory.CreateDirectory(Folder);
        if (!OperatingSystem.IsWindows())
        {
            // A server that gives up the rights of root reads what everybody may read.
            File.SetUnixFileMode(
                site.Folder,
                File.GetUnixFileMode(site.Folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead
            );
        }
    }

    /// <summary>The folder on the server.</summary>
    public string Folder => site.PathOf("srv");

    /// <summary>The finished site.</summary>
    public string Output => site.OutputFolder;

    /// <summary>Builds with a name, and with style sheets of its own, which give the assets other names.</summary>
    public void Build(string name)
    {
        site.Write("theme/assets/css/custom.css", $".{name} {{ color: inherit; }}\n");
        site.Run("build").ExitsWith(0);
    }

    /// <summary>A file of what is published now.</summary>
    public byte[] Current(string address) => File.ReadAllBytes(Path.Combine(Folder, "current", address));

    /// <summary>Runs docs/servers/publish.sh on the finished site.</summary>
    public Task<string> PublishAsync() => RunAsync(Output, Folder);

    /// <summary>Takes the last version back.</summary>
    public Task<string> BackAsync() => RunAsync("--back", Folder);

    /// <summary>Runs docs/servers/publish.sh, which must end well.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", [Repository.PathOf("docs/servers/publish.sh"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return await output;
    }

    public void Dispose() => site.Dispose();
}
