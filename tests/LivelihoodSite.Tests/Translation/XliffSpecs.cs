using System.Xml.Linq;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>Words go out as XLIFF 2.0 and come back.</summary>
public sealed class XliffSpecs
{
    private const string Project = "2020-01-01";
    private const string Second = "2020-01-02";
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    [Fact]
    public void The_real_site_comes_back_as_it_was_byte_for_byte()
    {
        using var site = TestSite.CopyOfRepository();
        var before = site.Snapshot("input");
        site.Export();

        var result = site.Import().ExitsWith(0);

        Assert.Contains("0 files written: 0 blocks current, 0 need review", result.Out, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void The_same_site_gives_the_same_file()
    {
        using var site = TestSite.CopyOfRepository();

        site.Export();
        site.Export("out/again.xlf");

        Assert.Equal(File.ReadAllBytes(site.PathOf(Xliff)), File.ReadAllBytes(site.PathOf("out/again.xlf")));
    }

    [Fact]
    public void Every_block_says_how_fresh_it_is()
    {
        using var site = Create();
        site.SetHash(FirstEnglish, "commitment", "0123456789abcdef");

        site.Export();

        var document = site.ReadXliff();
        var current = document.Segment(Project, "title");
        var stale = document.Segment(Project, "commitment");
        var missing = document.Segment(Second, "commitment");
        Assert.Equal("final", current.Attribute("state")!.Value);
        Assert.Equal("initial", stale.Attribute("state")!.Value);
        Assert.Equal("livelihood:stale", stale.Attribute("subState")!.Value);
        Assert.Equal("Open nine canteens.", stale.Element(Core + "target")!.Value);
        Assert.Equal("initial", missing.Attribute("state")!.Value);
        Assert.Null(missing.Element(Core + "target"));
        Assert.Equal("Canteens", document.Segment(Project, "measures.1.name").Element(Core + "target")!.Value);
    }

    [Fact]
    public void A_translator_sees_the_page_the_place_and_the_agreed_words()
    {
        using var site = Create();
        site.Write(
            "input/glossary.yml",
            """
            terms:
              - { zh: 社区, en: community, forbidden: [neighborhood] }
              - { zh: 社区食堂, en: community canteen }
              - { zh: 道路, en: road }

            """
        );

        site.Export();

        var notes = site.ReadXliff().Unit(Project, "commitment").Descendants(Core + "note").ToList();
        Assert.Contains(notes, note => note.Value is "2020/en/01/01.html");
        Assert.Contains(notes, note => note.Value is "input/2020/01/01.zh.md:9");
        Assert.Equal(
            ["社区食堂 → community canteen"],
            notes.Where(note => note.Attribute("category")!.Value is "glossary").Select(note => note.Value)
        );
    }

    [Fact]
    public void A_translator_sees_the_Chinese_from_which_a_stale_commitment_was_made()
    {
        using var site = Create();
        site.Replace("seeds/2020.txt", "新建社区食堂9处", "新建社区食堂19处");
        site.Run("import").ExitsWith(0);

        site.Export();
        site.Export(Table);

        var before = Assert.Single(
            site.ReadXliff().Descendants(Core + "note"),
            note => note.Attribute("category")!.Value is "source-before"
        );
        Assert.Equal("commitment", before.Ancestors(Core + "unit").Single().Attribute("id")!.Value);
        Assert.Equal("新建社区食堂9处。", before.Value);
        var row = site.Read(Table)
            .Split('\n')
            .Single(line => line.StartsWith("#2020-01-01,commitment,stale,", StringComparison.Ordinal));
        Assert.Contains(",新建社区食堂9处。,", row, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_hand_out_only_what_is_missing_or_one_category()
    {
        using var site = Create();

        site.Export("out/missing.xlf", "--only", "missing");
        var wrong = site.Run("translate", "export", "--category", "roads").ExitsWith(2);

        var document = XDocument.Parse(site.Read("out/missing.xlf"));
        Assert.All(document.Descendants(Core + "segment"), s => Assert.Null(s.Element(Core + "target")));
        Assert.DoesNotContain(document.Descendants(Core + "file"), f => f.Attribute("id")!.Value is Project);
        Assert.Contains("--category", wrong.Err, StringComparison.Ordinal);
        using var real = TestSite.CopyOfRepository();
        real.Export("out/one.xlf", "--category", "health");
        Assert.All(
            XDocument.Parse(real.Read("out/one.xlf")).Descendants(Core + "file"),
            f => Assert.StartsWith("2019-04-", f.Attribute("id")!.Value, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_with_a_translators_work_is_never_written_over()
    {
        using var site = Create();
        site.Export();
        site.Translate(Second, "commitment", "Run a meal service.");
        var before = site.Read(Xliff);

        site.Run("translate", "export", "--output", site.PathOf(Xliff)).ExitsWith(2);

        Assert.Equal(before, site.Read(Xliff));
    }

    [Fact]
    public void A_new_translation_is_current_afterwards()
    {
        using var site = Create();
        site.Export();
        site.Translate(Second, "title", "Meal service");
        site.Translate(Second, "commitment", "Run a meal service: “hot”, # daily.");
        site.Translate(Second, "result", "30,000 meals were served in the year [all paid].\nNone was late.");
        site.Translate("edition-2020", "categories.1.title", "Services for older people, at home");

        var result = site.Import().ExitsWith(0);

        Assert.Contains("2 files written: 4 blocks current, 0 need review", result.Out, StringComparison.Ordinal);
        var text = site.Read(SecondEnglish);
        Assert.Contains("title: Meal service\n", text, StringComparison.Ordinal);
        Assert.Contains("commitment: 'Run a meal service: “hot”, # daily.'\n", text, StringComparison.Ordinal);
        Assert.EndsWith("served in the year \\[all paid\\].\n\nNone was late.\n", text, StringComparison.Ordinal);
        Assert.Contains("Services for older people, at home", site.Read(Edition), StringComparison.Ordinal);
        var check = site.Run("check");
        Assert.DoesNotContain(
            check.Findings,
            finding => finding.Code is "LS0601" or "LS0602" && finding.Path is SecondEnglish
        );
    }

    [Fact]
    public void Only_the_value_that_changed_changes_in_a_file()
    {
        using var site = Create();
        site.Run("import").ExitsWith(0);
        var before = site.Read(FirstEnglish);
        site.Export();
        site.Translate(Project, "title", "Canteens in the community");
        site.Translate(Project, "measures.1.unit", "sites, all told");

        site.Import().ExitsWith(0);

        Assert.Equal(
            before
                .Replace(
                    "'Community canteens'  # short",
                    "Canteens in the community  # short",
                    StringComparison.Ordinal
                )
                .Replace("unit: canteens }", "unit: \"sites, all told\" }", StringComparison.Ordinal),
            site.Read(FirstEnglish).Replace("'sites, all told'", "\"sites, all told\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Words_made_from_Chinese_that_has_changed_since_need_review()
    {
        using var site = Create();
        site.Export();
        site.Replace("seeds/2020.txt", "新建社区食堂9处", "新建社区食堂19处");
        site.Run("import").ExitsWith(0);
        site.Translate(Project, "commitment", "Nine new canteens will be opened.");

        var result = site.Import().ExitsWith(0);

        result.HasFinding("LS1268", "2020.xlf");
        Assert.Contains(
            "commitment: Nine new canteens will be opened.\n",
            site.Read(FirstEnglish),
            StringComparison.Ordinal
        );
        Assert.Equal(
            LivelihoodSite.Content.TextHash.Of("新建社区食堂9处。"),
            HashOf(site.Read(FirstEnglish), "commitment")
        );
        site.Run("check").HasFinding("LS0602", FirstEnglish);
    }

    [Fact]
    public void Words_without_a_record_of_their_Chinese_are_told_instead_of_written_when_it_has_changed()
    {
        using var site = Create();
        site.Export();
        site.Replace(First, "name: 食堂", "name: 老年食堂");
        site.Translate(Project, "measures.1.name", "Dining halls");
        var before = site.Snapshot("input");

        var result = site.Import().ExitsWith(0);

        Assert.Contains("“Dining halls”", result.HasFinding("LS1270", "2020.xlf").Message, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Theory]
    [InlineData("initial")]
    [InlineData(null)]
    public void A_draft_is_written_but_never_taken_for_current(string? state)
    {
        using var site = Create();
        site.Export();
        site.Translate(Second, "commitment", "Run meals.", state);

        site.Import().ExitsWith(0).HasFinding("LS1269", "2020.xlf");

        Assert.Contains("commitment: Run meals.\n", site.Read(SecondEnglish), StringComparison.Ordinal);
        site.Run("check").HasFinding("LS0602", SecondEnglish);
        site.Export("out/next.xlf", "--only", "stale");
        Assert.Contains("Run meals.", site.Read("out/next.xlf"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_block_becomes_current_when_the_translator_confirms_its_words()
    {
        using var site = Create();
        site.Replace("seeds/2020.txt", "新建社区食堂9处", "新建社区食堂共9处");
        site.Run("import").ExitsWith(0);
        site.Run("check").HasFinding("LS0602", FirstEnglish);
        site.Export();
        site.Import().ExitsWith(0);
        site.Run("check").HasFinding("LS0602", FirstEnglish);
        site.Translate(Project, "commitment", "Open nine canteens.", "reviewed");

        site.Import().ExitsWith(0);

        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0602");
    }

    [Fact]
    public void A_reviser_can_send_a_block_back()
    {
        using var site = Create();
        site.Export();
        site.Translate(Project, "commitment", "Open nine canteens.", "initial");

        site.Import().ExitsWith(0).HasFinding("LS1269", "2020.xlf");

        site.Run("check").HasFinding("LS0602", FirstEnglish);
        Assert.Contains("commitment: Open nine canteens.\n", site.Read(FirstEnglish), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_changed_on_both_sides_stay_and_are_told()
    {
        using var site = Create();
        site.Export();
        site.Replace(FirstEnglish, "Open nine canteens.", "Build nine canteens.");
        site.Translate(Project, "commitment", "Set up nine canteens.");
        var before = site.Snapshot("input");

        var result = site.Import().ExitsWith(0);

        Assert.Contains(
            "“Set up nine canteens.”",
            result.HasFinding("LS1271", "2020.xlf").Message,
            StringComparison.Ordinal
        );
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Words_of_a_project_that_is_gone_are_told()
    {
        using var site = Create();
        site.Export();
        site.Translate(Second, "commitment", "Run a meal service.");
        site.Delete("input/2020/01/02.zh.md");
        site.Delete(SecondEnglish);

        var result = site.Import().ExitsWith(0);

        Assert.Contains(
            "“Run a meal service.”",
            result.HasFinding("LS1267", "2020.xlf").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_that_came_back_empty_stay_as_they_were()
    {
        using var site = Create();
        site.Export();
        site.Translate(Project, "commitment", " ");
        var before = site.Snapshot("input");

        site.Import().ExitsWith(0).HasFinding("LS1272", "2020.xlf");

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void I_can_see_first_what_would_be_written()
    {
        using var site = Create();
        site.Export();
        site.Translate(Second, "commitment", "Run a meal service.");
        var before = site.Snapshot("input");

        var result = site.Import(Xliff, "--dry-run").ExitsWith(0);

        Assert.Contains("1 files would be written: 1 blocks current", result.Out, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void A_translation_file_that_is_gone_is_made_again()
    {
        using var site = Create();
        site.Export();
        site.Delete(FirstEnglish);
        site.Edit(document => document.Descendants().Where(e => e.Name.LocalName is "metadata").Remove());

        site.Import().ExitsWith(0);

        var findings = site.Run("check").Findings;
        Assert.DoesNotContain(findings, finding => finding.Path is FirstEnglish);
        Assert.Contains("{name: Canteens, unit: canteens}", site.Read(FirstEnglish), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_Markdown_goes_out_and_comes_back_as_Markdown()
    {
        using var site = Create();
        site.Replace(FirstEnglish, "Twelve were opened;", "*Twelve* were opened, see [the list](about.html);");
        site.Export();
        site.Translate(
            Project,
            "result",
            site.ReadXliff()
                .Segment(Project, "result")
                .Element(Core + "target")!
                .Value.Replace("2,000", "2 000", StringComparison.Ordinal)
        );

        site.Import().ExitsWith(0);

        Assert.EndsWith(
            "*Twelve* were opened, see [the list](about.html); they serve more than 2 000 older people.\n",
            site.Read(FirstEnglish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_character_that_XML_cannot_carry_stops_the_export_with_its_place()
    {
        using var site = Create();
        site.Replace(FirstEnglish, "Open nine canteens.", "\"Open nine\\u0001 canteens.\"");

        site.Run("translate", "export", "--output", site.PathOf(Xliff)).ExitsWith(1).HasFinding("LS1260", FirstEnglish);

        Assert.False(site.Has(Xliff));
    }
}
