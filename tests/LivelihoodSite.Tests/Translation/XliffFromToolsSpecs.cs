using System.Xml.Linq;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>XLIFF as translation tools change it, and files that are no XLIFF of this site.</summary>
public sealed class XliffFromToolsSpecs
{
    private const string Project = "2020-01-01";
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    [Fact]
    public void A_tool_may_split_segments_and_mark_words()
    {
        using var site = Create();
        site.Export();
        site.Edit(document =>
            document
                .Segment(Project, "result")
                .ReplaceWith(
                    XElement
                        .Parse(
                            """
                            <unit xmlns="urn:oasis:names:tc:xliff:document:2.0">
                              <segment state="reviewed" id="a"><source>已建成12处，</source><target order="3">twelve <mrk id="m1" type="term">canteens</mrk> were opened.</target></segment>
                              <ignorable><source></source><target order="2"> </target></ignorable>
                              <segment id="b" state="translated"><source>服务老人2000<pc id="1">余</pc>人。</source><target order="1">More than 2,000 older people are served;</target></segment>
                            </unit>
                            """,
                            LoadOptions.PreserveWhitespace
                        )
                        .Elements()
                )
        );

        var result = site.Import().ExitsWith(0);

        Assert.Contains("1 blocks current, 0 need review", result.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "---\nMore than 2,000 older people are served; twelve canteens were opened.\n",
            site.Read(FirstEnglish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_unit_that_is_translated_in_part_is_left_alone()
    {
        using var site = Create();
        site.Export();
        site.Edit(document =>
            document
                .Segment(Project, "result")
                .AddBeforeSelf(new XElement(Core + "segment", new XElement(Core + "source", "甲")))
        );
        site.Edit(document =>
            document.Unit(Project, "result").Elements(Core + "segment").Last().Element(Core + "target")!.Value = "Half."
        );
        var before = site.Snapshot("input");

        site.Import().ExitsWith(0).HasFinding("LS1272", "2020.xlf");

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Other_blanks_notes_and_attributes_change_nothing()
    {
        using var site = Create();
        site.Export();
        var before = site.Snapshot("input");
        site.Edit(document =>
        {
            foreach (var text in document.Descendants().Where(e => e.Name.LocalName is "source" or "target"))
            {
                text.Value = $"\n        {text.Value}  \r\n      ";
            }

            document.Descendants(Core + "notes").Remove();
            document.Root!.SetAttributeValue("trgLang", "EN");
            foreach (var unit in document.Descendants(Core + "unit"))
            {
                var id = unit.Attribute("id")!.Value;
                unit.RemoveAttributes();
                unit.SetAttributeValue("canResegment", "no");
                unit.SetAttributeValue("id", id);
            }
        });

        var result = site.Import().ExitsWith(0);

        Assert.Empty(result.Findings);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void A_tool_that_drops_what_the_export_recorded_never_undoes_newer_words()
    {
        using var site = Create();
        site.Export();
        site.Edit(document =>
        {
            document.Descendants().Where(e => e.Name.LocalName is "metadata").Remove();
            document.Descendants(Core + "segment").Attributes().Remove();
        });
        site.Replace(FirstEnglish, "Open nine canteens.", "Open nine new canteens.");
        var before = site.Snapshot("input");

        var told = site.Import().ExitsWith(0).HasFinding("LS1271", "2020.xlf");

        Assert.Contains("“Open nine canteens.”", told.Message, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void A_code_that_no_text_of_ours_has_is_named_with_its_line()
    {
        using var site = Create();
        site.Export();
        site.Replace(Xliff, ">Open nine canteens.<", ">Open <ph id=\"1\"/>canteens.<");
        var line = site.Read(Xliff).Split("<ph ")[0].Count(c => c == '\n') + 1;
        var before = site.Snapshot("input");

        site.Import().ExitsWith(1).HasFinding("LS1266", "2020.xlf", line);

        before.AssertSame(site.Snapshot("input"));
    }

    [Theory]
    [InlineData("<!DOCTYPE xliff [<!ENTITY a \"x\">]>", "LS1262")]
    [InlineData("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">", "LS1262")]
    [InlineData(
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
        "LS1262"
    )]
    public void A_document_type_is_refused(string doctype, string code)
    {
        using var site = Create();
        site.Export();
        site.Replace(Xliff, "<xliff ", doctype + "<xliff ");

        Refuses(site, code);
    }

    [Theory]
    [InlineData("</xliff>", "", "LS1262")]
    [InlineData(">Open nine canteens.<", ">Open &nine; canteens.<", "LS1262")]
    [InlineData(">Open nine canteens.<", ">Open & nine<", "LS1262")]
    [InlineData("encoding=\"utf-8\"", "encoding=\"x-unknown\"", "LS1262")]
    [InlineData("<xliff version=\"2.0\"", "<xliff version=\"1.2\"", "LS1263")]
    [InlineData("xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"", "xmlns=\"urn:x\"", "LS1263")]
    [InlineData("trgLang=\"en\"", "trgLang=\"fr\"", "LS1264")]
    [InlineData("srcLang=\"zh-Hans\"", "srcLang=\"ja\"", "LS1264")]
    [InlineData("<file id=\"2020-01-02\"", "<file id=\"2020-01-01\"", "LS1265")]
    [InlineData("<file id=\"2020-01-02\"", "<file", "LS1265")]
    public void A_damaged_or_foreign_file_is_refused_with_its_line(string old, string replacement, string code)
    {
        using var site = Create();
        site.Export();
        site.Replace(Xliff, old, replacement);

        Refuses(site, code);
    }

    [Fact]
    public void A_block_that_stands_twice_is_refused()
    {
        using var site = Create();
        site.Export();
        site.Edit(document =>
            document.Unit(Project, "title").AddAfterSelf(new XElement(document.Unit(Project, "title")))
        );

        Refuses(site, "LS1265");
    }

    [Fact]
    public void A_state_that_the_standard_does_not_know_is_refused()
    {
        using var site = Create();
        site.Export();
        site.Edit(document => document.Segment(Project, "title").SetAttributeValue("state", "done"));

        Refuses(site, "LS1276");
    }

    [Fact]
    public void The_file_of_another_site_is_refused()
    {
        using var site = Create();
        using var other = TestSite.CopyOfRepository();
        other.Export();
        site.Write(Xliff, other.Read(Xliff));

        Refuses(site, "LS1277");
    }

    [Fact]
    public void Paths_inside_the_file_lead_nowhere()
    {
        using var site = Create();
        site.Export();
        site.Translate(Project, "commitment", "Open nine new canteens.");
        site.Edit(document =>
        {
            foreach (var file in document.Descendants(Core + "file"))
            {
                file.SetAttributeValue("original", "../../outside.zh.md");
            }

            document.Root!.Elements(Core + "file").Last().SetAttributeValue("id", "../../../outside");
        });

        site.Import().ExitsWith(0);

        Assert.Contains("Open nine new canteens.", site.Read(FirstEnglish), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(site.Folder)!, "outside*"));
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        using var site = Create();
        site.Export();
        const int Depth = 200_000;
        site.Replace(
            Xliff,
            ">Open nine canteens.<",
            $">{string.Concat(Enumerable.Repeat("<pc>", Depth))}x{string.Concat(Enumerable.Repeat("</pc>", Depth))}<"
        );

        Refuses(site, "LS1262");
    }

    [Fact]
    public void A_file_that_is_not_there_or_too_large_is_told()
    {
        using var site = Create();
        site.Import("out/nothing.xlf").ExitsWith(1).HasFinding("LS1261", "nothing.xlf");
        site.Write("out/large.xlf", new byte[(32 * 1024 * 1024) + 1]);

        site.Import("out/large.xlf").ExitsWith(1).HasFinding("LS1261", "large.xlf");
    }

    private static void Refuses(TestSite site, string code)
    {
        var before = site.Snapshot("input");

        var result = site.Import().ExitsWith(1);

        Assert.True(result.HasFinding(code, "2020.xlf").IsError);
        Assert.Contains("Nothing was imported.", result.Err, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }
}
