using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Serving;

public sealed class ServeCommandSpecs
{
    [Fact]
    public async Task I_am_told_the_address_and_end_the_preview_with_control_and_c()
    {
        await using var served = await ServedSite.StartAsync(SampleSite.CreateImported());
        var (status, _, _) = await served.GetAsync("2020/zh/index.html");

        served.Process.Interrupt();
        var result = await served.Process.WaitAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("localhost", served.Address.Host);
        result.ExitsWith(0);
        Assert.Contains("The preview has ended.", result.Out, StringComparison.Ordinal);
        Assert.Empty(result.Err);
    }

    [Fact]
    public async Task An_open_page_does_not_keep_the_preview_from_ending()
    {
        await using var served = await ServedSite.StartAsync(SampleSite.CreateImported());
        using var client = new HttpClient();
        var cancellation = TestContext.Current.CancellationToken;
        await using var events = await client.GetStreamAsync(served.Of("_preview/events"), cancellation);
        await events.ReadExactlyAsync(new byte[1], cancellation);

        served.Process.Interrupt();

        (await served.Process.WaitAsync()).ExitsWith(0);
    }

    [Fact]
    public async Task A_port_that_I_ask_for_and_that_is_in_use_is_a_problem_of_the_machine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var site = SampleSite.CreateImported();

        var result = await site.RunProcess("serve", "--port", port);

        result.ExitsWith(3);
        Assert.Contains($"Port {port} is in use.", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_previews_find_a_port_each()
    {
        await using var one = await ServedSite.StartAsync(SampleSite.CreateImported());
        await using var other = await ServedSite.StartAsync(SampleSite.CreateImported());

        Assert.NotEqual(one.Address, other.Address);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("")).Status);
    }

    [Theory]
    [InlineData("--port", "0")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "many")]
    [InlineData("--editor", "ed")]
    public void What_serve_does_not_know_is_wrong_use(string option, string value)
    {
        using var site = SampleSite.CreateImported();

        site.Run("serve", option, value).ExitsWith(2);
    }

    [Fact]
    public void Without_a_site_there_is_nothing_to_serve()
    {
        using var site = TestSite.Empty();

        site.Run("serve").ExitsWith(2);
    }

    [Fact]
    public async Task The_import_of_the_start_says_what_it_wrote_and_later_ones_only_what_they_would()
    {
        var site = SampleSite.Create();
        site.Write("input/2020/edition.yml", "year: 2020\nsource: seeds/2020.txt\ncategories:\n");
        await using var served = await ServedSite.StartAsync(site);
        await served.ShowsAsync("2020/zh/01/01.html", "新建社区食堂9处");
        await served.Process.LineAsync("imported input/2020/01/01.zh.md");
        var before = site.Snapshot("input");

        site.Replace("seeds/2020.txt", "▲开展助餐服务。", "▲开展助餐服务。\n\n完成情况：完成。\n\n▲新增助浴点2处。");
        await served.StateAsync(async _ =>
            (await served.TextAsync("_preview/findings?lang=en")).Contains("LS0423", StringComparison.Ordinal)
        );

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public async Task A_preview_leaves_the_published_folder_to_the_build_which_works_beside_it()
    {
        var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        await using var served = await ServedSite.StartAsync(site);

        site.Replace("input/pages/about.en.md", "Notes.", "Words of today.");
        await served.ShowsAsync("2020/en/about.html", "Words of today.");
        before.AssertSame(site.Snapshot());
        site.Run("build").ExitsWith(0);

        site.AssertOutput("2020/en/about.html", "Words of today.");
        Assert.DoesNotContain("_preview", site.Read("output/2020/en/about.html"), StringComparison.Ordinal);
        await served.ShowsAsync("2020/en/about.html", "Words of today.");
    }
}
