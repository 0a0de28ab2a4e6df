using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>The samples from which tests/fuzz.sh starts, and what it found: each is read without a loss.</summary>
public sealed class FuzzedSpecs
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("tests/LivelihoodSite.Tests/Seeds/Fuzzed"))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void I_lose_nothing_of_a_text_that_a_fuzzer_made(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf($"tests/LivelihoodSite.Tests/Seeds/Fuzzed/{name}"));
        var read = ReportReader.Read(bytes, name, new ReadOptions(2019));
        Assert.DoesNotContain(
            read.Diagnostics,
            d => string.Equals(d.Code, SeedDiagnostics.TextNotAccounted, StringComparison.Ordinal)
        );
    }
}
