using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Tests.Rendering;

public sealed class ThemeSpecs : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("theme").FullName;

    public ThemeSpecs()
    {
        foreach (var file in Directory.EnumerateFiles(Sample.ThemeFolder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Sample.ThemeFolder, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_style_sheet_is_small_and_named_by_its_content()
    {
        var asset = Sample.Theme.Assets.Single(each => each.Name is "site.css");

        Assert.Matches("^site\\.[0-9a-f]{8}\\.css$", asset.FileName);
        Assert.InRange(asset.Bytes.Length, 1, 30_000);
    }

    [Fact]
    public void A_syntax_error_in_a_template_has_its_place()
    {
        Change("layouts/home.html", "<p class=\"lead\">{{ it.lead }}</p>", "<p class=\"lead\">{{ it.lead + }}</p>");

        var result = Theme.Load(folder);

        Assert.Null(result.Theme);
        Assert.Contains(
            result.Diagnostics,
            each =>
                each.Code is "LS0801"
                && each.Path!.EndsWith("layouts/home.html", StringComparison.Ordinal)
                && each.Line == 5
        );
    }

    [Theory]
    [InlineData("layouts/home.html", "it.lead", "it.leed", 5)]
    [InlineData("layouts/project.html", "partial \"patterns\"", "partial \"patern\"", 1)]
    [InlineData("partials/facts.html", "w.edition ", "w.editon ", 2)]
    public void A_misspelt_name_has_its_place_and_a_hint(string file, string name, string typo, int line)
    {
        Change(file, name, typo);
        using var theme = Theme.Load(folder).Theme!;
        var renderer = Sample.Renderer(theme: theme);

        var exception = Assert.Throws<RenderException>(() =>
        {
            _ = renderer.Home(Sample.Edition, Sample.Chinese);
            _ = renderer.ProjectPage(Sample.Edition, Sample.Chinese, Sample.Category, Sample.Places);
        });

        Assert.EndsWith(file, exception.Diagnostic.Path, StringComparison.Ordinal);
        Assert.Equal(line, exception.Diagnostic.Line);
        Assert.True(exception.Diagnostic.Column > 1);
        Assert.NotNull(exception.Diagnostic.Hint);
    }

    [Fact]
    public void A_failed_page_does_not_spoil_the_next_one()
    {
        Change("partials/facts.html", "w.edition ", "w.editon ");
        using var theme = Theme.Load(folder).Theme!;
        var renderer = Sample.Renderer(theme: theme);

        _ = Assert.Throws<RenderException>(() => renderer.Home(Sample.Edition, Sample.Chinese));

        Assert.Equal(
            Sample.RootRenderer().NotFound().ToString(),
            Sample.RootRenderer(theme: theme).NotFound().ToString()
        );
    }

    [Theory]
    [InlineData("i18n/en.yml", "skip: Skip to main content", "skip: [a, b]", "LS0804")]
    [InlineData("i18n/en.yml", "skip: Skip to main content", "skip: a\nskip: b", "LS0804")]
    [InlineData("i18n/en.yml", "skip: Skip to main content", "skip: \"a", "LS0804")]
    [InlineData("i18n/en.yml", "skip: Skip to main content", "skip: \"a {x\"", "LS0804")]
    [InlineData("i18n/zh.yml", "projects_lead: 按类别列出全部{0}个项目。", "projects_lead: 全部{1}个项目。", "LS0806")]
    public void A_mistake_in_a_words_file_is_an_error(string file, string words, string mistake, string code)
    {
        Change(file, words, mistake);

        var result = Theme.Load(folder);

        Assert.Null(result.Theme);
        Assert.Contains(
            result.Diagnostics,
            each =>
                string.Equals(each.Code, code, StringComparison.Ordinal)
                && each.Path!.EndsWith(file, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_word_that_one_language_adds_alone_is_an_error_in_the_other()
    {
        Change("i18n/zh.yml", "skip: 跳到正文", "skip_again: 再跳");

        var finding = Assert.Single(Theme.Load(folder).Diagnostics);

        Assert.Equal("LS0805", finding.Code);
        Assert.EndsWith("i18n/en.yml", finding.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_that_no_page_takes_is_an_error()
    {
        File.WriteAllText(Path.Combine(folder, "assets/css/token.css"), ":root {}");

        var finding = Assert.Single(Theme.Load(folder).Diagnostics);

        Assert.Equal("LS0807", finding.Code);
    }

    [Fact]
    public void Every_word_is_used()
    {
        var sources = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src/LivelihoodSite/Rendering"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Concat(Directory.EnumerateFiles(Sample.ThemeFolder, "*.html", SearchOption.AllDirectories))
            .Select(File.ReadAllText)
            .ToList();
        string[] built =
        [
            "status_",
            "field_",
            "glossary_",
            "file_",
            "nav_",
            "language_",
            "column_",
            "type_",
            "unit_",
            "home_way_",
        ];

        var unused = Sample
            .Theme.WordsOf(Sample.Chinese)
            .Keys.Where(key => !built.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(key =>
                !key.EndsWith("_description", StringComparison.Ordinal)
                && !key.EndsWith("_heading", StringComparison.Ordinal)
            )
            .Where(key => !key.StartsWith("verdict_", StringComparison.Ordinal))
            .Where(key =>
                !sources.Any(source =>
                    source.Contains("w." + Bare(key), StringComparison.Ordinal)
                    || source.Contains($"\"{key}\"", StringComparison.Ordinal)
                )
            )
            .ToList();

        Assert.Empty(unused);
    }

    // Words of sites of pages alone reach their templates without what stands before them.
    private static string Bare(string key) =>
        key.StartsWith("pages_", StringComparison.Ordinal) ? key["pages_".Length..] : key;

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
