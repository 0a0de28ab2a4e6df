using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Serving;

/// <summary>A person writes, and a real browser shows it: the real command on a copy of this checkout's own site.</summary>
public sealed class PreviewSpecs(SiteFixture fixture, PreviewSpecs.Desk desk) : IClassFixture<PreviewSpecs.Desk>
{
    private const string Project = "input/2019/01-early-education/02-inclusive-places.en.md";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const string About = "input/pages/about.en.md";
    private const string Page = "2019/en/early-education/inclusive-places.html";

    [Fact]
    public async Task A_saved_word_is_on_screen_without_my_asking()
    {
        await using var open = await OpenAsync(Page);
        await using var change = desk.Change(
            Project,
            text => text.Replace("title:", "title: Freshly written", StringComparison.Ordinal)
        );

        await Assertions.Expect(open.Page.Locator("h1")).ToContainTextAsync("Freshly written");
    }

    [Fact]
    public async Task I_stay_where_I_was_reading_and_typing()
    {
        await using var open = await OpenAsync("2019/en/projects.html");
        var page = open.Page;
        var field = page.GetByRole(AriaRole.Searchbox).First;
        await field.FillAsync("school");
        await page.EvaluateAsync("() => { scrollTo(0, 700); window.before = true; }");
        var before = await page.EvaluateAsync<double>("scrollY");

        await using var change = desk.Change(
            Project,
            text => text.Replace("title:", "title: Moved by nothing", StringComparison.Ordinal)
        );
        await page.WaitForFunctionAsync("() => window.before === undefined && document.readyState === 'complete'");

        Assert.Equal(before, await page.EvaluateAsync<double>("scrollY"), tolerance: 1);
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("school");
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_with_its_file_line_and_excerpt()
    {
        await using var open = await OpenAsync(Page);
        var page = open.Page;
        var title = await page.Locator("h1").InnerTextAsync();
        await page.GetByRole(AriaRole.Link).First.FocusAsync();
        await using (
            desk.Change(
                Project,
                text =>
                    text.Replace("title:", "title: Gone\ntitle", StringComparison.Ordinal)
                        .Replace("\n---\n", "\n", StringComparison.Ordinal)
            )
        )
        {
            var box = page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(box).ToBeVisibleAsync();
            await Assertions.Expect(box).ToContainTextAsync(Project);
            await Assertions.Expect(box).ToContainTextAsync("LS04");
            await Assertions.Expect(box.Locator("mark")).ToHaveCountAsync(1);
            Assert.Equal(
                "title",
                await page.EvaluateAsync<string>("document.activeElement.shadowRoot.activeElement.id")
            );
            Assert.Equal(title, await page.Locator("h1").First.InnerTextAsync());

            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(box).ToBeHiddenAsync();
            Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        }

        // Mended: the page comes by itself, and the box stays away.
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Preview" }).GetByRole(AriaRole.Button))
            .ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_findings_page_is_accessible_and_follows_my_changes(string language)
    {
        await using var open = await fixture.OpenAsync();
        var page = open.Page;
        await page.GotoAsync(desk.Served.Of($"_preview/findings?lang={language}").AbsoluteUri);
        await Assertions.Expect(page.Locator(".counts")).ToBeVisibleAsync();

        Assert.Empty(await AxeCheck.RunAsync(page).WaitAsync(Patience, TestContext.Current.CancellationToken));
        await page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await LayoutCheck.ReflowAsync(page));
        Assert.Empty(await LayoutCheck.HeadingsAsync(page));
        await using (desk.Change(About, text => text + "\n[A link to nowhere](nowhere.html)\n"))
        {
            await Assertions.Expect(page.Locator("li.error")).ToContainTextAsync(["nowhere.html"]);
        }

        await Assertions.Expect(page.Locator("li.error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_box_of_errors_is_accessible_and_fits_a_narrow_window()
    {
        await using var open = await OpenAsync("2019/en/about.html");
        var page = open.Page;
        await using var change = desk.Change(About, text => text + "\n[A link to nowhere](nowhere.html)\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await desk.Served.StateAsync(state => !state.GetProperty("judging").GetBoolean());

        Assert.Empty(await AxeCheck.RunAsync(page).WaitAsync(Patience, TestContext.Current.CancellationToken));
        await page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await LayoutCheck.ReflowAsync(page));
    }

    private async Task<OpenPage> OpenAsync(string address)
    {
        var open = await fixture.OpenAsync();
        await open.Page.GotoAsync(desk.Served.Of(address).AbsoluteUri);
        // The page listens once it shows the line of the preview.
        await Assertions
            .Expect(open.Page.GetByRole(AriaRole.Navigation, new() { Name = "Preview" }))
            .ToBeVisibleAsync();
        return open;
    }

    /// <summary>The preview that the tests share, one after the other.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        internal ServedSite Served { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            // A change is read, shown and judged; on a busy machine that takes its time.
            Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
            Served = await ServedSite.StartAsync(TestSite.CopyOfRepository());
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();

        /// <summary>Changes a file until the test is done.</summary>
        internal Changed Change(string path, Func<string, string> change)
        {
            var before = Served.Site.Read(path);
            var after = change(before);
            Assert.NotEqual(before, after);
            Served.Site.Write(path, after);
            return new Changed(Served, path, before);
        }
    }

    /// <summary>A change that is taken back, and seen to be.</summary>
    internal sealed class Changed(ServedSite served, string path, string before) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            var changed = await served.StateAsync(state => !state.GetProperty("judging").GetBoolean());
            served.Site.Write(path, before);
            await served.StateAsync(state =>
                state.GetProperty("tag").GetString() != changed.GetProperty("tag").GetString()
                && !state.GetProperty("judging").GetBoolean()
            );
        }
    }
}
