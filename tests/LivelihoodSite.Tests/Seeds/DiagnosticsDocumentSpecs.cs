using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

public sealed class DiagnosticsDocumentSpecs
{
    [Fact]
    public void I_find_every_code_of_reading_in_the_list_of_findings()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "diagnostics.md"))
            .Where(line => line.StartsWith("| LS0", StringComparison.Ordinal))
            .Select(line => line[2..8])
            .Where(code => code[3] is '1' or '2' or '3')
            .ToList();
        Assert.Equal(SeedDiagnostics.All, listed, StringComparer.Ordinal);
    }
}
