using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests.Docs;

/// <summary>The table “What lies where” of docs/publishing.md names every file of a site, and nothing that no site has.</summary>
public sealed class AddressListSpecs
{
    /// <summary>What another command than <c>build</c> makes.</summary>
    private static readonly string[] Later = ["YEAR/pdf/…"];

    public static TheoryData<string> Languages() => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void I_find_every_file_of_a_site_in_the_list_of_addresses(string language)
    {
        using var site = DemoSite.CreatePublished("https://district.example/livelihood/");
        const string Project = "input/2021/02-education/01-kindergarten-places.zh.md";
        site.Replace(Project, "\nseries:", "\naliases: [nursery-places]\nseries:");
        site.Run("build").ExitsWith(0);
        var files = Directory
            .EnumerateFiles(site.OutputFolder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.OutputFolder, path).Replace('\\', '/'))
            .ToList();
        Assert.Contains("2021/zh/education/nursery-places.html", files);

        var page = language is "en" ? ManualPage.English("publishing") : ManualPage.Chinese("publishing");
        var listed = page
            .Rows.TakeWhile(row => row[0] is not ("header" or "响应头"))
            .SelectMany(row => row[0].Split('`').Where((_, place) => place % 2 == 1))
            .Except(Later, StringComparer.Ordinal)
            .ToDictionary(address => address, Form, StringComparer.Ordinal);

        Assert.DoesNotContain(files, file => !listed.Values.Any(form => form.IsMatch(file)));
        Assert.DoesNotContain(listed, entry => !files.Exists(entry.Value.IsMatch));
    }

    private static Regex Form(string address) =>
        new(
            "^"
                + Regex
                    .Escape(address)
                    .Replace("YEAR", "[0-9]{4}", StringComparison.Ordinal)
                    .Replace("CODE", "(zh|en)", StringComparison.Ordinal)
                    .Replace("…", ".+", StringComparison.Ordinal)
                + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
