using System.IO.Compression;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>One package in all the forms that <c>verify</c> takes.</summary>
internal sealed class PackageForm : IDisposable
{
    public PackageForm()
    {
        ZipFile.ExtractToDirectory(Zip, Site.PathOf("x"));
    }

    public TestSite Site { get; } = ReadySite.CreateFrozen();

    /// <summary>The published folder.</summary>
    public string Edition => Path.Combine(Bag, "data", "2020");

    /// <summary>The folder of the bag.</summary>
    public string Bag => Site.PathOf("x/livelihood-2020");

    /// <summary>The ZIP file.</summary>
    public string Zip => Site.PathOf("archives/2020.zip");

    /// <summary>The web archive.</summary>
    public string Wacz => Path.Combine(Bag, "data", "2020.wacz");

    /// <summary>A copy of one of the files, to be damaged.</summary>
    public string CopyOf(string file, string name)
    {
        var copy = Site.PathOf("copies/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    /// <summary>Runs <c>verify</c>, which needs no site.</summary>
    public static CommandResult Verify(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = LivelihoodSite.Commands.Cli.Run(["verify", .. args], output, error);
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Site.Dispose();
}
