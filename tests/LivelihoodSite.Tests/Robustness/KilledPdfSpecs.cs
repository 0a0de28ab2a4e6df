using System.Diagnostics;
using System.Globalization;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Robustness;

/// <summary><c>pdf</c> as a process of its own, killed (SIGKILL) while its browser prints.</summary>
public sealed class KilledPdfSpecs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_killed_pdf_leaves_whole_files_no_browser_and_a_whole_site()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows which processes belong to a process.");
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var published = site.Snapshot();
        List<int> browser;
        using (var pdf = site.Start("pdf", "--jobs", "1"))
        {
            await FirstFileAsync(site, pdf);
            browser = Descendants(pdf.Id);
            pdf.KillAlone();
            await pdf.WaitAsync();
        }

        Assert.NotEmpty(browser);
        foreach (var process in browser)
        {
            await GoneAsync(process);
        }

        published.AssertSame(site.Snapshot());
        var kept = site.Snapshot("output.printed").Paths.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.All(
            kept,
            path => Assert.EndsWith("%%EOF", File.ReadAllText(site.PathOf($"output.printed/{path}")).TrimEnd())
        );
        // The next build takes the files that were made; nothing stands in its way.
        (await site.RunProcess("build")).ExitsWith(0);
        Assert.Contains(site.Snapshot().Paths, path => path.EndsWith(".pdf", StringComparison.Ordinal));
    }

    private static async Task FirstFileAsync(TestSite site, ProgramProcess pdf)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!site.Has("output.printed/list.tsv"))
        {
            Assert.False(pdf.HasExited, "It ended before it had printed a file.");
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task GoneAsync(int id)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    private static List<int> Descendants(int id)
    {
        var children = new Dictionary<int, List<int>>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var one)
                && ParentOf(one) is { } parent
            )
            {
                children.TryAdd(parent, []);
                children[parent].Add(one);
            }
        }

        var found = new List<int>();
        var open = new Queue<int>([id]);
        while (open.TryDequeue(out var one))
        {
            foreach (var child in children.GetValueOrDefault(one, []))
            {
                found.Add(child);
                open.Enqueue(child);
            }
        }

        return found;
    }

    // "12 (name) S 11 …": the name may hold anything, blanks and brackets included.
    private static int? ParentOf(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended in the meantime.
            return null;
        }
    }
}
