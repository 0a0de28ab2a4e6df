using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>Our XLIFF judged by others: the schema of OASIS, and a reader and writer of XLIFF 2.0 that is not ours.</summary>
public sealed class XliffStandardSpecs
{
    /// <summary>Debian's php-symfony-translation carries the schema of OASIS, which this repository does not copy.</summary>
    private const string Schemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas/";

    [Fact]
    public void The_file_of_the_real_site_is_valid_by_the_schema_of_OASIS()
    {
        using var site = TestSite.CopyOfRepository();
        site.Export();

        Assert.Empty(Violations(site.Read(Xliff)));
    }

    [Fact]
    public void Stale_missing_and_marked_up_blocks_are_valid_too()
    {
        using var site = Create();
        site.SetHash(FirstEnglish, "commitment", "0123456789abcdef");
        site.Replace(FirstEnglish, "Twelve were", "*Twelve* were");
        site.Export();

        var text = site.Read(Xliff);

        Assert.Contains("subState=\"livelihood:stale\"", text, StringComparison.Ordinal);
        Assert.Empty(Violations(text));
    }

    [Theory]
    [InlineData("state=\"final\"", "state=\"done\"")]
    [InlineData("<segment id=\"s1\"", "<segmente id=\"s1\"")]
    [InlineData(" srcLang=\"zh-Hans\"", "")]
    public void The_schema_notices_what_is_wrong(string old, string replacement)
    {
        using var site = Create();
        site.Export();
        var text = site.Read(Xliff).Replace(old, replacement, StringComparison.Ordinal);

        Assert.NotEmpty(
            Violations(
                text.Replace("</segment>", old.StartsWith('<') ? "</segmente>" : "</segment>", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task The_file_comes_back_equal_from_a_tool_that_reads_and_writes_XLIFF()
    {
        using var site = TestSite.CopyOfRepository();
        var before = site.Snapshot("input");
        site.Export();

        await ThroughTool(site);

        Assert.NotEqual(site.Read(Xliff), site.Read("out/tool.xlf"));
        Assert.Equal(Texts(site.Read(Xliff)), Texts(site.Read("out/tool.xlf")));
        site.Import("out/tool.xlf").ExitsWith(0);
        before.AssertSame(site.Snapshot("input"));
    }

    private static List<string> Violations(string xliff)
    {
        Assert.True(
            Directory.Exists(Schemas),
            $"{Schemas} is missing: run ./test.sh once, it installs php-symfony-translation."
        );
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["xml.xsd", "xliff-core-2.0.xsd"])
        {
            using var reader = XmlReader.Create(Schemas + name, new XmlReaderSettings { XmlResolver = null });
            schemas.Add(null, reader);
        }

        schemas.Compile();
        var violations = new List<string>();
        XDocument
            .Parse(xliff, LoadOptions.SetLineInfo)
            .Validate(schemas, (_, problem) => violations.Add($"{problem.Exception.LineNumber}: {problem.Message}"));
        return violations;
    }

    /// <summary>The npm package xliff, which localisation services use, reads the file and writes it anew.</summary>
    private static async Task ThroughTool(TestSite site)
    {
        const string Script = """
            const [, input, output] = process.argv;
            const fs = require('fs');
            const { xliff2js, js2xliff } = require('xliff');
            xliff2js(fs.readFileSync(input, 'utf8'))
              .then(read => js2xliff(read))
              .then(text => fs.writeFileSync(output, text));
            """;
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Repository.PathOf("tests/LivelihoodSite.BrowserTests"),
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-e", Script, site.PathOf(Xliff), site.PathOf("out/tool.xlf")])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var problems = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"node: {problems}");
    }

    private static List<(string?, string?, string, string?)> Texts(string xliff) =>
        [
            .. from unit in XDocument.Parse(xliff).Descendants()
            where unit.Name.LocalName is "unit"
            select (
                unit.Parent!.Attribute("id")?.Value,
                unit.Attribute("id")?.Value,
                unit.Descendants().Single(e => e.Name.LocalName is "source").Value,
                unit.Descendants().SingleOrDefault(e => e.Name.LocalName is "target")?.Value
            ),
        ];
}
