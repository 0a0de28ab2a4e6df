using LivelihoodSite.Model;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Roots;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>A small edition with one case of every kind, and the theme of the repository.</summary>
internal static class Sample
{
    public static Language Chinese { get; } = new("zh", "zh-Hans", "中文");

    public static Language English { get; } = new("en", "en", "English");

    public static string ThemeFolder => Path.Combine(Repository.Root, "theme");

    public static Theme Theme { get; } =
        Theme.Load(ThemeFolder).Theme ?? throw new InvalidOperationException("The theme does not load.");

    public static Project Places { get; } =
        Project("2019-01-01", 1, "inclusive-places", "增加普惠性民办学位", "More inclusive places") with
        {
            Commitment = Text("增加普惠性民办学位150个。", "Add 150 inclusive places."),
            Result = Text("共增加普惠民办学位360个。", "360 inclusive places were added."),
            Status = new Status("超额完成", StatusCode.Exceeded),
            CommitmentLines = [2],
            ResultLines = [3],
            Measures =
            [
                Measure("普惠民办学位", "Inclusive places", "个", "places", new Figure(150), new Figure(360)),
                Measure("活动", "Activities", "次", "activities", new Figure(1200, "以上"), new Figure(1200, "余")),
                Measure("失业率", "Unemployment rate", "%", "%", new Figure(3, "以下"), new Figure(1.8m)) with
                {
                    Limit = Limit.AtMost,
                },
            ],
        };

    public static Project Untranslated { get; } =
        Project("2019-01-02", 2, "untranslated", "未翻译的项目", null) with
        {
            Commitment = new LocalizedText("建设服务大厅。"),
            Result = new LocalizedText("已经建成。").With("en", "It is built.", TranslationState.Stale),
            NotMeasurable = new NotMeasurable(NotMeasurableReason.NoTarget, null),
        };

    public static Category Category { get; } =
        new(
            1,
            null,
            Text("早教惠民工程", "Early education"),
            "early-education",
            Text("说明。", "Purpose."),
            [Places, Untranslated]
        );

    public static Category SecondCategory { get; } =
        new(
            2,
            null,
            Text("文体工程", "Culture and sport"),
            null,
            null,
            [Project("2019-02-01", 3, null, "组建U10男足和App小程序", "A U10 team")]
        );

    public static Edition Edition { get; } =
        new(
            2019,
            YearInferred: true,
            Text("沙河口区", "Shahekou District"),
            DistrictInferred: true,
            Text("重点民生实事", "Key Livelihood Projects"),
            new SourceDocument(
                "seeds/2019.txt",
                "00",
                ["【早教惠民工程】", "▲增加普惠性民办学位150个。", "完成情况：超额完成。共增加普惠民办学位360个。"]
            ),
            Publisher: null,
            Published: null,
            Preamble: null,
            Notes: [],
            Signature: null,
            [Category, SecondCategory]
        );

    public static SiteContent Content { get; } =
        new(
            new Site(
                Text("民生实事", "Livelihood Projects"),
                BaseUrl: null,
                Published: false,
                [Chinese, English],
                Publisher: null,
                Contact: null,
                Licence: null,
                UntranslatedIsError: false
            ),
            [Edition],
            [
                new ContentPage("about", "zh", "关于本站", null, "## 说明\n\n文字。", "input/pages/about.zh.md", 4),
                new ContentPage("about", "en", "About", null, "## What\n\nText.", "input/pages/about.en.md", 4),
            ],
            [new GlossaryTerm(Text("街道", "Subdistrict"), [], null, "term")]
        );

    public static SiteRenderer Renderer(SiteContent? content = null, Theme? theme = null) =>
        new(content ?? Content, theme ?? Theme, Judge);

    public static RootRenderer RootRenderer(SiteContent? content = null, Theme? theme = null)
    {
        var shown = content ?? Content;
        return new RootRenderer(
            shown.Site,
            theme ?? Theme,
            Judge,
            new AllEditions(shown.Editions.Select(edition => EditionSummaries.Of(edition, shown.Site)))
        );
    }

    /// <summary>Every page of an edition in both languages, by address.</summary>
    public static SortedDictionary<string, string> AllPages(SiteContent content)
    {
        var renderer = Renderer(content);
        var roots = RootRenderer(content);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Addresses.RootIndex] = roots.Index(),
            [Addresses.Editions] = roots.EditionsList(),
            [Addresses.NotFound] = roots.NotFound(),
        };
        foreach (var edition in content.Editions)
        {
            pages[Addresses.EditionChoice(edition)] = renderer.EditionChoice(edition);
            pages[Addresses.BilingualHome(edition)] = renderer.BilingualHome(edition);
            pages[Addresses.BilingualBooklet(edition)] = renderer.BilingualBooklet(edition);
            foreach (var category in edition.Categories)
            {
                pages[Addresses.BilingualCategory(edition, category)] = renderer.BilingualCategory(edition, category);
                foreach (var project in category.Projects)
                {
                    pages[Addresses.BilingualProject(edition, category, project)] = renderer.BilingualProject(
                        edition,
                        category,
                        project
                    );
                }
            }

            foreach (var page in content.Pages)
            {
                var language = content.Site.Languages.First(each =>
                    string.Equals(each.Code, page.Language, StringComparison.Ordinal)
                );
                pages[Addresses.Page(edition, language, page.Name)] = renderer.TextPage(edition, page);
            }

            foreach (var language in content.Site.Languages)
            {
                pages[Addresses.Page(edition, language, "index")] = renderer.Home(edition, language);
                pages[Addresses.Page(edition, language, "projects")] = renderer.AllProjects(edition, language);
                pages[Addresses.Page(edition, language, "search")] = renderer.Search(edition, language);
                pages[Addresses.Page(edition, language, "sitemap")] = renderer.SiteMap(edition, language);
                pages[Addresses.Page(edition, language, "glossary")] = renderer.Glossary(edition, language);
                pages[Addresses.Page(edition, language, "data")] = renderer.DataPage(edition, language);
                pages[Addresses.Page(edition, language, "downloads")] = renderer.Downloads(edition, language);
                pages[Addresses.Page(edition, language, "changes")] = renderer.Changes(edition, language);
                pages[Addresses.Page(edition, language, "print")] = renderer.Booklet(edition, language);
                pages[Addresses.Page(edition, language, "large-print")] = renderer.LargePrintBooklet(edition, language);
                pages[Addresses.Page(edition, language, "official")] = renderer.OfficialBooklet(edition, language);
                foreach (var category in edition.Categories)
                {
                    pages[Addresses.Category(edition, language, category)] = renderer.CategoryIndex(
                        edition,
                        language,
                        category
                    );
                    pages[Addresses.CategoryHandout(edition, language, category)] = renderer.CategoryHandout(
                        edition,
                        language,
                        category
                    );
                    foreach (var project in category.Projects)
                    {
                        pages[Addresses.Project(edition, language, category, project)] = renderer.ProjectPage(
                            edition,
                            language,
                            category,
                            project
                        );
                    }
                }
            }
        }

        return pages;
    }

    /// <summary>The same content with one project put in the place of the first.</summary>
    public static SiteContent With(Project project)
    {
        var category = Category with { Projects = [project, Untranslated] };
        return Content with { Editions = [Edition with { Categories = [category, SecondCategory] }] };
    }

    public static LocalizedText Text(string chinese, string? english) =>
        english is null ? new LocalizedText(chinese) : new LocalizedText(chinese).With("en", english);

    public static Measure Measure(
        string name,
        string nameEn,
        string unit,
        string unitEn,
        Figure target,
        Figure actual
    ) => new(Text(name, nameEn), Text(unit, unitEn), target, Limit.AtLeast, actual, [], null);

    private static Project Project(string id, int order, string? slug, string title, string? english) =>
        new(
            id,
            int.Parse(id[^2..], null),
            order,
            slug,
            Label: null,
            Group: null,
            Text(title, english),
            Text(title + "。", english + "."),
            new Status("完成", StatusCode.Completed),
            Text("完成了。", "It is done."),
            CommitmentLines: [],
            ResultLines: [],
            SharedResultWith: [],
            Responsible: [],
            Deadline: null,
            Measures: [],
            NotMeasurable: null,
            Corrections: [],
            SourcePath: "input/2019/x.zh.md"
        );

    private static Verdict Judge(Measure measure)
    {
        var isMet =
            measure.Limit == Limit.AtMost
                ? measure.Actual.Value <= measure.Target.Value
                : measure.Actual.Value >= measure.Target.Value;
        var hasRate =
            measure.Limit == Limit.AtLeast && measure.Actual.Modifier is null && measure.Unit.Source is not "%";
        return new Verdict(
            isMet ? VerdictCode.Met : VerdictCode.NotMet,
            hasRate ? measure.Actual.Value / measure.Target.Value : null
        );
    }
}
