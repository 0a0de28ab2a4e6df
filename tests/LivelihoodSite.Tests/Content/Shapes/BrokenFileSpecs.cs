using LivelihoodSite.Content.Shapes;

namespace LivelihoodSite.Tests.Content.Shapes;

/// <summary>
/// Slips of the pen that people make in the files of a site: <c>check</c> names file and line and says what was meant, and an
/// editor with the schemas refuses the file, too.
/// </summary>
public sealed class BrokenFileSpecs
{
    private const string Site = "input/site.yml";
    private const string Edition = "input/2020/edition.yml";
    private const string Glossary = "input/glossary.yml";
    private const string Project = "input/2020/01/01.zh.md";
    private const string Translation = "input/2020/01/01.en.md";
    private const string Page = "input/pages/about.zh.md";

    private const string Files = """
        -- input/site.yml --
        name: { zh: 某区民生实事, en: Example District }
        base_url: https://example.org/a/
        published: false
        untranslated: notice
        languages:
          - { code: zh, tag: zh-Hans, name: 中文 }
          - { code: en, tag: en, name: English }
        statuses:
          已办结: completed
        government:
          telephone: 000-00000000
          police: { number: 某号, url: https://example.org/ }
        -- input/2020/edition.yml --
        year: { value: 2020, inferred: true }
        district: { zh: 某区, en: Example District }
        title: { zh: 重点民生实事, en: Key Livelihood Projects }
        publisher:
        published: 2021-01-15 09:30
        categories:
          - name: 养老服务工程
            slug: elderly-care
            title: { en: Services for older people }
            description: { zh: 一句话。, en: One sentence. }
        highlights: [2020-01-01]
        approvals:
          - { role: 初审, name: 某某, date: 2021-01-10 }
        -- input/glossary.yml --
        terms:
          - zh: 社区食堂
            en: community canteen
            forbidden: [community dining hall]
            kind: term
        -- input/2020/01/01.zh.md --
        ---
        id: 2020-01-01
        slug: canteens
        title: 新建社区食堂
        commitment: 新建社区食堂9处。
        status: {stated: 完成, code: completed}
        measures:
          - name: 社区食堂
            unit: 处
            target: { value: 9, modifier: 以上, limit: at-least }
            actual: 12
        figures:
          - {name: 服务老人, unit: 人, value: {value: 2000, modifier: 余}}
        correction:
          - { old: 11处, new: 12处, date: 2021-03-01, reason: 民政局更正, reason-en: Corrected }
        acknowledged:
          - { code: LS1106, reason: 口径如此 }
        ---
        已建成12处，服务老人2000余人。
        -- input/2020/01/01.en.md --
        ---
        title: New community canteens
        commitment: Open nine new community canteens.
        measures:
          - { name: Community canteens, unit: canteens }
        source-hash: {title: a, commitment: b, result: c}
        ---
        Twelve were opened.
        -- input/pages/about.zh.md --
        ---
        title: 关于本站
        description: 说明。
        ---
        说明。
        -- input/pages/about.en.md --
        ---
        title: About this site
        ---
        Notes.
        """;

    /// <summary>File, what is written wrong, the slip (its first line is the one that is named), code, and what the message says.</summary>
    public static TheoryData<string, string, string, string, string> Slips { get; } =
        new()
        {
            { Site, "base_url:", "base-url:", "LS0406", "Did you mean “base_url”?" },
            { Site, "published:", "publised:", "LS0406", "Did you mean “published”?" },
            { Site, "untranslated:", "Untranslated:", "LS0406", "Did you mean “untranslated”?" },
            { Site, "name: { zh", "名称: 某区\nname: { zh", "LS0406", "Did you mean “name”?" },
            { Site, "published:", "已发布: true\npublished:", "LS0406", "Did you mean “published”?" },
            { Site, "tag: en,", "lang: en,", "LS0406", "Did you mean “tag”?" },
            { Site, "  telephone:", "  telefone:", "LS0406", "Did you mean “telephone”?" },
            { Site, "{ number:", "{ nummer:", "LS0406", "Did you mean “number”?" },
            { Site, "en: Example District }", "eng: Example District }", "LS0406", "Did you mean “en”?" },
            { Site, "published: false", "published: no", "LS0407", "“published” must be true or false." },
            { Site, "untranslated: notice", "untranslated: warn", "LS0407", "must be notice or error." },
            { Site, "已办结: completed", "已办结: complete", "LS0407", "must be one of completed," },
            { Site, "government:", "highlights: []\ngovernment:", "LS0406", "It belongs in edition.yml." },
            { Edition, "inferred: true", "infered: true", "LS0406", "Did you mean “inferred”?" },
            { Edition, "publisher:", "publischer:", "LS0406", "Did you mean “publisher”?" },
            { Edition, "categories:", "catagories:", "LS0406", "Did you mean “categories”?" },
            { Edition, "    slug: elderly-care", "    slag: elderly-care", "LS0406", "Did you mean “slug”?" },
            { Edition, "slug: elderly-care", "slug: Elderly Care", "LS0413", "“Elderly Care” cannot be a slug." },
            { Edition, "    description:", "    desc:", "LS0406", "Did you mean “description”?" },
            { Edition, "title: { en:", "title: { zh:", "LS0406", "Known keys: en." },
            { Edition, "approvals:", "approval:", "LS0406", "Did you mean “approvals”?" },
            { Edition, "date: 2021-01-10", "date: 10.1.2021", "LS0407", "must be a date such as 2020-01-31." },
            { Edition, "published: 2021-01-15 09:30", "published: 2021-01-15T09:30", "LS0407", "or 2020-01-31 09:30." },
            { Edition, "highlights:", "  highlights:", "LS0401", "this is not valid YAML" },
            { Glossary, "terms:", "term:", "LS0406", "Did you mean “terms”?" },
            { Glossary, "forbidden:", "forbiden:", "LS0406", "Did you mean “forbidden”?" },
            { Glossary, "kind: term", "kind: word", "LS0407", "Use one of term, body, place, programme, name." },
            { Project, "title:", "tilte:", "LS0406", "Did you mean “title”?" },
            { Project, "title:", "标题:", "LS0406", "Did you mean “title”?" },
            { Project, "measures:", "measure:", "LS0406", "Did you mean “measures”?" },
            { Project, "    unit: 处", "    units: 处", "LS0406", "Did you mean “unit”?" },
            { Project, "limit: at-least", "limit: atmost", "LS0407", "“limit” must be at-least or at-most." },
            { Project, "code: completed", "code: finished", "LS0411", "Use one of completed," },
            { Project, "{stated: 完成,", "{state: 完成,", "LS0406", "Did you mean “stated”?" },
            { Project, "correction:", "corrections:", "LS0406", "Did you mean “correction”?" },
            { Project, "reason-en:", "reason-eng:", "LS0406", "Did you mean “reason-en”?" },
            { Project, "slug: canteens", "stated: 完成\nslug: canteens", "LS0406", "It is known under “status” only" },
            {
                Project,
                "    unit: 处",
                "    acknowledged: []\n    unit: 处",
                "LS0406",
                "It belongs at the left margin"
            },
            { Project, "actual: 12", "actual: 12处", "LS0407", "must be a number such as 1900 or 8.6." },
            { Project, "{ code: LS1106,", "{ code: 1106,", "LS0407", "must be the code of a finding, such as LS1106." },
            { Translation, "commitment:", "committment:", "LS0406", "Did you mean “commitment”?" },
            { Translation, "source-hash:", "source_hash:", "LS0406", "Did you mean “source-hash”?" },
            { Translation, "result: c", "results: c", "LS0406", "Did you mean “result”?" },
            {
                Translation,
                "title:",
                "status: {}\ntitle:",
                "LS0406",
                "It belongs in the project’s file in the language of the report."
            },
            { Page, "description:", "discription:", "LS0406", "Did you mean “description”?" },
            { Page, "title:", "titel:", "LS0406", "Did you mean “title”?" },
        };

    [Fact]
    public void The_files_without_a_slip_are_taken()
    {
        using var site = TestSite.FromFiles(Files);

        Assert.DoesNotContain(
            site.Run("check").Findings,
            finding => finding.Code.StartsWith("LS04", StringComparison.Ordinal)
        );
        Assert.All(
            (string[])[Site, Edition, Glossary, Project, Translation, Page],
            path => Assert.Empty(ContentFiles.RefusedBySchema(ContentFiles.KindOf(path)!, site.Read(path)))
        );
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_named_with_its_line_and_with_what_was_meant(
        string path,
        string right,
        string wrong,
        string code,
        string message
    )
    {
        using var site = TestSite.FromFiles(Files);
        var lines = site.Read(path).Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains(right, StringComparison.Ordinal)) + 1;
        Assert.True(line > 0, $"{path} does not hold {right}");
        lines[line - 1] = lines[line - 1].Replace(right, wrong, StringComparison.Ordinal);
        site.Write(path, string.Join('\n', lines));

        var found = site.Run("check").ExitsWith(1).Findings.Where(finding => finding.Code == code).ToList();

        Assert.True(
            found.Exists(finding =>
                finding.Path == path
                && finding.Line == line
                && finding.Message.Contains(message, StringComparison.Ordinal)
            ),
            $"{path}({line}) {code} {message}\n{string.Join('\n', found)}"
        );
        if (code != "LS0401")
        {
            Assert.NotEmpty(ContentFiles.RefusedBySchema(ContentFiles.KindOf(path)!, site.Read(path)));
        }
    }
}
