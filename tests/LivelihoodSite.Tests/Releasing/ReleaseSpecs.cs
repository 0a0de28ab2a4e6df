using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Releasing;

/// <summary>The release as its users get it: the package for dotnet tool, and a single file on a computer without .NET.</summary>
public sealed class ReleaseSpecs(Release release) : IClassFixture<Release>
{
    [Fact]
    public async Task The_single_file_builds_the_same_site_on_a_clean_Debian_without_dotnet()
    {
        Release.SkipUnlessAll();
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "A clean Debian is set up by root only.");
        Assert.SkipUnless(File.Exists("/usr/sbin/debootstrap"), "debootstrap is not installed.");
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var expected = site.Snapshot();
        var debian = Directory.CreateTempSubdirectory("livelihood-debian-").FullName;
        try
        {
            // The base system as the installer of Debian lays it down.
            await Release.RunAsync("/", ["/usr/sbin/debootstrap", "bookworm", debian]);
            await Release.RunAsync(
                "/",
                ["tar", "-xzf", release.Archive("linux-x64"), "-C", Path.Combine(debian, "opt")]
            );
            await Release.RunAsync("/", ["cp", "-a", site.Folder, Path.Combine(debian, "srv", "site")]);
            Directory.Delete(Path.Combine(debian, "srv/site/output"), recursive: true);
            File.Delete(Path.Combine(debian, "srv/site/output.state"));
            var program = $"/opt/livelihood-{Release.Version}-linux-x64/livelihood";

            var none = await Release.RunAsync("/", Inside("sh", "-c", "command -v dotnet || echo none"));
            var version = await Release.RunAsync("/", Inside(program, "--version"));
            await Release.RunAsync("/", Inside(program, "build", "--root", "/srv/site"));

            Assert.Equal("none", none.Out.Trim());
            Assert.StartsWith(Release.Version, version.Out);
            expected.AssertSameBytes(FolderSnapshot.Of(Path.Combine(debian, "srv/site/output")));
        }
        finally
        {
            Directory.Delete(debian, recursive: true);
        }

        // With /proc, which every Linux has and .NET reads; the mount is gone with the process.
        string[] Inside(params string[] line) =>
            [
                "env",
                "-i",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"",
                debian,
                .. line,
            ];
    }

    [Fact]
    public async Task The_package_is_installed_from_a_folder_and_runs()
    {
        Release.SkipUnlessAll();
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var expected = site.Snapshot();
        // Only the folder is a source: what the package does not bring along is missing.
        site.Write(
            "nuget.config",
            $"<configuration><packageSources><clear /><add key=\"here\" value=\"{release.Folder}\" /></packageSources></configuration>"
        );
        // A cache of its own: another build of the same version may lie in the one of this computer.
        var own = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = site.PathOf("packages"),
        };
        await Release.RunAsync(
            site.Folder,
            [
                "dotnet",
                "tool",
                "install",
                "LivelihoodSite",
                "--version",
                Release.Version,
                "--tool-path",
                site.PathOf("tools"),
                "--configfile",
                site.PathOf("nuget.config"),
            ],
            own
        );
        Directory.Delete(site.OutputFolder, recursive: true);
        site.Delete("output.state");

        await Release.RunAsync(site.Folder, [site.PathOf("tools/livelihood"), "build"]);

        expected.AssertSameBytes(site.Snapshot());
    }

    [Theory]
    [InlineData("linux-x64", "ELF 62")]
    [InlineData("linux-arm64", "ELF 183")]
    [InlineData("win-x64", "PE 8664")]
    [InlineData("osx-arm64", "Mach-O 0100000C, signed")]
    public async Task Every_system_has_one_program_for_it_with_its_licences(string system, string kind)
    {
        Release.SkipUnlessAll();
        using var unpacked = TestSite.Empty();
        var isZip = system.StartsWith("win-", StringComparison.Ordinal);
        await Release.RunAsync(
            unpacked.Folder,
            isZip ? ["unzip", "-q", release.Archive(system)] : ["tar", "-xzf", release.Archive(system)]
        );
        var folder = $"livelihood-{Release.Version}-{system}";
        var program = isZip ? "livelihood.exe" : "livelihood";

        Assert.Equal(
            new[]
            {
                "CHANGELOG.md",
                "DOTNET-LICENSE.txt",
                "DOTNET-THIRD-PARTY-NOTICES.txt",
                "LICENSE",
                "THIRD-PARTY-NOTICES.txt",
                program,
            },
            unpacked.Snapshot(folder).Paths
        );
        Assert.Equal(
            kind,
            KindOf(
                await File.ReadAllBytesAsync(
                    unpacked.PathOf($"{folder}/{program}"),
                    TestContext.Current.CancellationToken
                )
            )
        );
    }

    [Fact]
    public async Task Two_releases_of_one_commit_are_the_same_to_the_byte()
    {
        Release.SkipUnlessAll();
        using var again = TestSite.Empty();

        await Release.MakeAsync(again.PathOf("release"), "linux-x64", "tool", "sbom", "notes");

        var second = again.Snapshot("release");
        Assert.Equal(5, second.Paths.Count);
        Assert.DoesNotContain(
            second.DifferencesTo(FolderSnapshot.Of(release.Folder)),
            difference => !difference.StartsWith('+') && !difference.EndsWith("SHA256SUMS", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_sums_and_the_list_of_parts_fit_what_is_there()
    {
        Release.SkipUnlessAll();
        await Release.RunAsync(release.Folder, ["sha256sum", "--check", "--strict", "SHA256SUMS"]);

        using var parts = JsonDocument.Parse(
            await File.ReadAllBytesAsync(
                Path.Combine(release.Folder, $"livelihood-{Release.Version}-sbom.cdx.json"),
                TestContext.Current.CancellationToken
            )
        );
        await using var package = await ZipFile.OpenReadAsync(
            Path.Combine(release.Folder, $"LivelihoodSite.{Release.Version}.nupkg"),
            TestContext.Current.CancellationToken
        );
        var root = parts.RootElement;
        Assert.Equal("CycloneDX", root.GetProperty("bomFormat").GetString());
        Assert.Equal(
            Release.Version,
            root.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString()
        );
        var notices = File.ReadAllText(Repository.PathOf("THIRD-PARTY-NOTICES.txt"));
        Assert.All(
            root.GetProperty("components").EnumerateArray(),
            part => Assert.Contains($"\n{part.GetProperty("name")} {part.GetProperty("version")}\n", notices)
        );
        Assert.Contains(package.Entries, entry => entry.FullName == "THIRD-PARTY-NOTICES.txt");
        Assert.Contains(package.Entries, entry => entry.FullName == "README.md");
    }

    [Fact]
    public void The_samples_of_pipelines_name_the_present_version() =>
        Assert.Contains(
            $"LivelihoodSite --version {Release.Version} ",
            File.ReadAllText(Repository.PathOf("docs/pipelines/github-actions.yml")),
            StringComparison.Ordinal
        );

    /// <summary>What a system reads in the first bytes: the form of the file and the processor it is for.</summary>
    private static string KindOf(byte[] program)
    {
        var bytes = program.AsSpan();
        if (bytes.StartsWith("\u007fELF"u8))
        {
            return $"ELF {BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..])}";
        }

        if (bytes.StartsWith("MZ"u8))
        {
            var header = BinaryPrimitives.ReadInt32LittleEndian(bytes[0x3c..]);
            return $"PE {BinaryPrimitives.ReadUInt16LittleEndian(bytes[(header + 4)..]):X4}";
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) == 0xFEEDFACF)
        {
            var commands = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
            var isSigned = false;
            for (int at = 32, command = 0; command < commands; command++)
            {
                // LC_CODE_SIGNATURE: macOS refuses to run a program for its own processors without one.
                isSigned |= BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == 0x1D;
                at += BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
            }

            return $"Mach-O {BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]):X8}{(isSigned ? ", signed" : "")}";
        }

        return "unknown";
    }
}
