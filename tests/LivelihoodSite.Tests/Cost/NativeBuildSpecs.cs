using System.Diagnostics;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Cost;

/// <summary>The program compiled ahead of time; under <c>./test.sh --all</c> only, for the compiler takes minutes.</summary>
public sealed class NativeBuildSpecs
{
    [Fact]
    public async Task The_native_program_makes_the_same_bytes()
    {
        Assert.SkipUnless(TestScope.All, "The native program is compiled under ./test.sh --all.");
        var folder = Directory.CreateTempSubdirectory("livelihood-native-").FullName;
        try
        {
            await Run(
                "dotnet",
                "publish",
                Repository.PathOf("src/LivelihoodSite"),
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "-p:PublishAot=true",
                "-p:NativeBuild=true",
                "-p:RunAnalyzers=false",
                "-p:CSharpier_Check=false",
                "--artifacts-path",
                Path.Combine(folder, "build"),
                "-o",
                Path.Combine(folder, "program")
            );
            using var site = FilledSite.Create();
            using var other = FilledSite.Create();

            await Run(Path.Combine(folder, "program", "livelihood"), "build", "--root", site.Folder);
            other.Run("build").ExitsWith(0);

            other.Snapshot().AssertSameBytes(site.Snapshot());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Run(string program, params string[] args)
    {
        using var process =
            Process.Start(
                new ProcessStartInfo(program, args)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            ) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}\n{await output}\n{await error}");
    }
}
