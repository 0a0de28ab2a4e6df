namespace LivelihoodSite.Tests.Commands;

/// <summary>What <c>pdf</c> says where it cannot print; the files themselves are tested with a browser.</summary>
public sealed class PdfCommandSpecs
{
    [Fact]
    public void Without_the_browser_that_I_name_I_read_a_sentence_and_nothing_is_built()
    {
        using var site = TestSite.CopyOfRepository();

        var result = site.Run("pdf", "--chromium", "/nowhere/chromium").ExitsWith(3);

        Assert.Contains("There is no Chromium at /nowhere/chromium.", result.Err, StringComparison.Ordinal);
        site.AssertNoOutput("index.html");
    }

    [Fact]
    public void The_browser_of_site_yml_is_the_one_that_is_asked()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("input/site.yml", "\ncontact:\n", "\ncontact:\nchromium: /nowhere/else\n");

        var result = site.Run("pdf").ExitsWith(3);

        Assert.Contains("/nowhere/else", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_nobody_sells_is_an_error_with_its_line()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("input/site.yml", "\ncontact:\n", "\ncontact:\npaper: a3\n");

        site.Run("build").ExitsWith(1).HasFinding("LS0407", "input/site.yml");
        site.Run("pdf", "--paper", "a3").ExitsWith(2);
    }

    [Fact]
    public void Printing_no_page_at_a_time_is_wrong_use()
    {
        using var site = TestSite.CopyOfRepository();

        site.Run("pdf", "--jobs", "0").ExitsWith(2);
    }

    [Fact]
    public void A_damaged_list_of_kept_files_costs_no_more_than_the_files()
    {
        using var site = TestSite.CopyOfRepository();
        site.Write("output.printed/list.tsv", "livelihood printed 1\n2019/zh/print.html\t../../stolen.pdf\tx\n\0\n");

        site.Run("build").ExitsWith(0);

        Assert.DoesNotContain(site.Snapshot().Paths, path => path.EndsWith(".pdf", StringComparison.Ordinal));
    }
}
