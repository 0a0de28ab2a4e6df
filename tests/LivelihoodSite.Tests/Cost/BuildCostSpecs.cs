using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Rendering;

namespace LivelihoodSite.Tests.Cost;

/// <summary>
/// What a build costs, as counts that are the same on every machine: files written, templates parsed, memory taken for a
/// page. Seconds are measured by tests/benchmarks.sh and asserted nowhere.
/// </summary>
public sealed class BuildCostSpecs
{
    private const string Sentence = "Residents were asked beforehand.";

    // Twice of what a page takes today; a copy of the whole page more would show.
    private const long MostBytesAPage = 120_000;

    [Fact]
    public void A_first_build_writes_every_file_once_and_a_second_one_none()
    {
        using var site = TestSite.CopyOfRepository();

        var first = site.Run("build").ExitsWith(0);
        var files = site.Snapshot();
        var second = site.Run("build").ExitsWith(0);

        Assert.Contains($": {files.Paths.Count} written, 0 unchanged, 0 removed.", first.Out, StringComparison.Ordinal);
        Assert.StartsWith("Nothing has changed", second.Out, StringComparison.Ordinal);
        files.AssertSame(site.Snapshot());
    }

    [Fact]
    public void A_comment_in_the_settings_writes_only_the_files_that_tell_of_hashes()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();

        site.Write("input/site.yml", site.Read("input/site.yml") + "# A remark.\n");
        site.Run("build").ExitsWith(0);

        string[] hashes = ["2019/SHA256SUMS", "2019/source/inputs.sha256"];
        Assert.Equal(hashes, before.WrittenUntil(site.Snapshot()));
    }

    [Fact]
    public void One_changed_file_writes_exactly_the_files_that_hold_its_words_or_tell_of_them()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();

        const string Changed = "input/2019/01-early-education/02-inclusive-places.en.md";
        site.Write(Changed, $"{site.Read(Changed).TrimEnd()} {Sentence}\n");
        var result = site.Run("build").ExitsWith(0);

        var after = site.Snapshot();
        var holding = after
            .Paths.Where(path => !path.EndsWith(".png", StringComparison.Ordinal))
            .Where(path => site.Read("output/" + path).Contains(Sentence, StringComparison.Ordinal))
            .ToList();
        var written = before
            .DifferencesTo(after)
            .Where(difference => difference[0] != '-')
            .Select(difference => difference[2..])
            .ToList();
        Assert.NotEmpty(holding);
        Assert.Subset(written.ToHashSet(), holding.ToHashSet());
        // The search page names its index by what it holds; the others tell hashes of files.
        string[] telling = ["2019/SHA256SUMS", "2019/en/search.html", "2019/source/inputs.sha256"];
        Assert.Equal(telling, written.Except(holding).Order(StringComparer.Ordinal));
        Assert.Contains($": {written.Count} written, ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_parsed_once_however_many_pages_are_made()
    {
        var renderer = Sample.Renderer();
        var files = Directory.EnumerateFiles(Sample.ThemeFolder, "*.html", SearchOption.AllDirectories).Count();

        for (var page = 0; page < 50; page++)
        {
            _ = renderer.ProjectPage(Sample.Edition, Sample.Chinese, Sample.Category, Sample.Places);
        }

        Assert.Equal(files, Sample.Theme.ParsedTemplates);
    }

    [Fact]
    public void A_page_takes_a_bounded_amount_of_memory()
    {
        var renderer = Sample.Renderer();
        // The first page fills what all pages share.
        _ = Page();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var page = 0; page < 20; page++)
        {
            _ = Page();
        }

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
        Assert.True(
            each <= MostBytesAPage,
            $"A project page takes {each} bytes; it should take at most {MostBytesAPage}."
        );

        string Page() => renderer.ProjectPage(Sample.Edition, Sample.Chinese, Sample.Category, Sample.Places);
    }
}
