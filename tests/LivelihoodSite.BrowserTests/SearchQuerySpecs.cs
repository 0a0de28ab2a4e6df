using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>What residents ask, in their words, over the real report: the project they mean is among the first three.</summary>
public sealed class SearchQuerySpecs(SiteFixture site)
{
    private static readonly (string Query, string Id)[] Chinese =
    [
        ("幼儿园", "2019-01-01"),
        ("公办幼儿园学位", "2019-01-01"),
        ("普惠幼儿园", "2019-01-02"),
        ("家长学校", "2019-01-03"),
        ("早教", "2019-01-04"),
        ("放学后托管", "2019-02-01"),
        ("寒假看孩子", "2019-02-01"),
        ("教师志愿辅导", "2019-02-02"),
        ("家庭教育讲座", "2019-02-03"),
        ("校服", "2019-02-04"),
        ("书费", "2019-02-05"),
        ("课本免费吗", "2019-02-05"),
        ("春游车费", "2019-02-06"),
        ("困难学生学费", "2019-02-07"),
        ("大病学生补助", "2019-02-07"),
        ("大学生实习", "2019-03-01"),
        ("毕业生找工作", "2019-03-01"),
        ("创业大赛", "2019-03-02"),
        ("招聘会", "2019-03-04"),
        ("失业率", "2019-03-05"),
        ("找工作", "2019-03-03"),
        ("妇保院", "2019-04-01"),
        ("打疫苗", "2019-04-02"),
        ("新生儿听力筛查", "2019-04-03"),
        ("看牙", "2019-04-04"),
        ("婚检", "2019-04-05"),
        ("孕检", "2019-04-06"),
        ("养老院", "2019-05-01"),
        ("养老", "2019-05-01"),
        ("老人吃饭", "2019-05-02"),
        ("社区食堂", "2019-05-02"),
        ("运动会", "2019-06-01"),
        ("踢足球", "2019-06-03"),
        ("暖房子", "2019-07-01"),
        ("老旧小区改造", "2019-07-02"),
        ("下水道堵了", "2019-07-03"),
        ("垃圾分类", "2019-07-04"),
        ("种树", "2019-08-01"),
        ("中山路绿化", "2019-08-03"),
        ("无线网络", "2019-09-04"),
        ("学校监控", "2019-10-02"),
        ("山坡滑坡", "2019-10-03"),
        ("食品安全", "2019-10-04"),
        ("老旧电梯什么时候改造", "2019-10-06"),
        ("加装电梯", "2019-10-06"),
        ("低保户煤气灶", "2019-10-07"),
    ];

    private static readonly (string Query, string Id)[] English =
    [
        ("kindergarten places", "2019-01-01"),
        ("private kindergarten", "2019-01-02"),
        ("parents' school", "2019-01-03"),
        ("early education classes", "2019-01-04"),
        ("after-school care", "2019-02-01"),
        ("childcare in the holidays", "2019-02-01"),
        ("homework help", "2019-02-02"),
        ("lectures for parents", "2019-02-03"),
        ("school uniforms", "2019-02-04"),
        ("free textbooks", "2019-02-05"),
        ("bus fares for school trips", "2019-02-06"),
        ("tuition fees for poor families", "2019-02-07"),
        ("help for sick pupils", "2019-02-07"),
        ("internships", "2019-03-01"),
        ("start-up competition", "2019-03-02"),
        ("finding a job", "2019-03-03"),
        ("job fairs", "2019-03-04"),
        ("unemployment rate", "2019-03-05"),
        ("maternity hospital", "2019-04-01"),
        ("vaccines", "2019-04-02"),
        ("hearing test for newborn babies", "2019-04-03"),
        ("children's teeth", "2019-04-04"),
        ("dentist", "2019-04-04"),
        ("health check before marriage", "2019-04-05"),
        ("pregnancy check", "2019-04-06"),
        ("care for the elderly", "2019-05-01"),
        ("old people's lunch", "2019-05-02"),
        ("community canteen", "2019-05-02"),
        ("football training", "2019-06-03"),
        ("library", "2019-06-02"),
        ("sports games", "2019-06-01"),
        ("warm housing", "2019-07-01"),
        ("old buildings", "2019-07-02"),
        ("blocked drains", "2019-07-03"),
        ("rubbish sorting", "2019-07-04"),
        ("street trees", "2019-08-01"),
        ("flowers", "2019-08-02"),
        ("wifi", "2019-09-04"),
        ("appointments", "2019-09-02"),
        ("school cctv", "2019-10-02"),
        ("landslide", "2019-10-03"),
        ("food safety tests", "2019-10-04"),
        ("when will the old lifts be repaired", "2019-10-06"),
        ("gas cooker", "2019-10-07"),
    ];

    [Fact]
    public Task What_residents_ask_in_Chinese_finds_the_project_they_mean() => FindsAsync("zh", Chinese);

    [Fact]
    public Task What_residents_ask_in_English_finds_the_project_they_mean() => FindsAsync("en", English);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Any_two_characters_of_a_Chinese_title_find_its_project(string language)
    {
        await using var open = await site.OpenAsync();
        await open.Page.GotoAsync(site.Server.AddressOf("2019/zh/search.html"));
        var titles = await open.Page.EvaluateAsync<string[][]>(
            "() => window.livelihoodIndex.projects.map(project => [project.id, project.t])"
        );
        await open.Page.GotoAsync(site.Server.AddressOf($"2019/{language}/search.html"));

        var missed = await open.Page.EvaluateAsync<string[]>(
            """
            titles => {
                const find = window.livelihoodFind(window.livelihoodIndex);
                const missed = [];
                for (const [id, title] of titles) {
                    const signs = [...title];
                    for (let i = 0; i + 1 < signs.length; i++) {
                        if (!find(signs[i] + signs[i + 1]).hits.some(hit => hit.id === id)) {
                            missed.push(`“${signs[i] + signs[i + 1]}” does not find ${id} ${title}`);
                        }
                    }
                }
                return missed;
            }
            """,
            titles
        );

        Assert.Equal(50, titles.Length);
        Problems.AssertNone(missed);
    }

    private async Task FindsAsync(string language, (string Query, string Id)[] queries)
    {
        Assert.True(queries.Length >= 40);
        await using var open = await site.OpenAsync();
        await open.Page.GotoAsync(site.Server.AddressOf($"2019/{language}/search.html"));

        var found = await open.Page.EvaluateAsync<string[][]>(
            """
            queries => {
                const find = window.livelihoodFind(window.livelihoodIndex);
                return queries.map(query => find(query).hits.slice(0, 3).map(hit => hit.id));
            }
            """,
            queries.Select(query => query.Query).ToArray()
        );

        Problems.AssertNone([
            .. queries
                .Zip(found)
                .Where(pair => !pair.Second.Contains(pair.First.Id, StringComparer.Ordinal))
                .Select(pair => $"{pair.First.Query}: {string.Join(' ', pair.Second)} instead of {pair.First.Id}"),
        ]);
    }
}
