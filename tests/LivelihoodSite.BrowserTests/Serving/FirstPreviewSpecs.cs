using System.Net;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Serving;

public sealed class FirstPreviewSpecs(SiteFixture fixture)
{
    [Fact]
    public async Task From_a_report_text_alone_I_see_its_projects_in_the_browser_with_two_commands()
    {
        using var desk = TestSite.Empty();
        desk.Write("report.txt", File.ReadAllBytes(Repository.PathOf("seeds/2019.txt")));

        using var made = ProgramProcess.Start(
            desk.Folder,
            "new",
            "site",
            "our-site",
            "--source",
            "report.txt",
            "--year",
            "2019"
        );
        (await made.WaitAsync()).ExitsWith(0);
        using var serving = ProgramProcess.Start(desk.PathOf("our-site"), "serve");
        var address = await serving.LineAsync("Preview: ");

        await using var open = await fixture.OpenAsync();
        var answer = await open.Page.GotoAsync(address);
        Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
        await open.Page.GotoAsync(address + "2019/zh/projects.html");
        await Assertions.Expect(open.Page.Locator("main")).ToContainTextAsync("增加普惠性民办学位150个");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "增加普惠性民办学位150个" }).First.ClickAsync();
        await Assertions.Expect(open.Page.Locator("main")).ToContainTextAsync("共增加普惠民办学位360个");
        serving.Interrupt();
        (await serving.WaitAsync()).ExitsWith(0);
    }
}
