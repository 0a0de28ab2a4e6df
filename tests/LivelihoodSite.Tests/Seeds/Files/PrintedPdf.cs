using System.Diagnostics;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>Prints a page with the Chromium that test.sh installs.</summary>
internal static class PrintedPdf
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static byte[] Of(string html)
    {
        var program = Names
            .SelectMany(name =>
                (Environment.GetEnvironmentVariable("PATH") ?? "")
                    .Split(Path.PathSeparator)
                    .Select(folder => Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "There is no Chromium on the PATH.");
        var folder = Directory.CreateTempSubdirectory("livelihood-pdf-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "r.html"), Path.Combine(folder, "r.pdf"));
            File.WriteAllText(page, html);
            string[] arguments =
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={pdf}",
                new Uri(page).AbsoluteUri,
            ];
            var start = new ProcessStartInfo(program!, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var chromium = Process.Start(start)!;
            var words = chromium.StandardError.ReadToEndAsync();
            _ = chromium.StandardOutput.ReadToEndAsync();
            if (!chromium.WaitForExit(60_000))
            {
                chromium.Kill(entireProcessTree: true);
            }

            Assert.True(File.Exists(pdf), words.Result);
            return File.ReadAllBytes(pdf);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
