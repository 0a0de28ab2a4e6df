using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Translation;

/// <summary>Rules about English leave other languages alone; rules about scripts know who writes Han characters.</summary>
public sealed class OtherLanguageSpecs
{
    [Theory]
    [InlineData("zh-tw", "zh-Hant", "公園已經全部開放。", "")]
    [InlineData("zh-tw", "zh-Hant", "公园已经全部开放。", "LS1239")]
    [InlineData("zh-tw", "zh-Hant", "All the parks have been opened.", "LS1239")]
    [InlineData("ja", "ja", "公園はすべて開園しました。", "")]
    [InlineData("ja", "ja", "公園はすべて「開園しました。", "LS1231")]
    [InlineData("fr", "fr", "Tous les parcs ont été ouverts ; merci.", "")]
    [InlineData("fr", "fr", "Tous les parcs 公园 ont été ouverts.", "LS1226")]
    [InlineData("fr", "fr", "Tous les les parcs ont été ouverts.", "LS1229")]
    public void A_third_language_is_read_by_its_own_rules(string code, string tag, string text, string codes)
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Replace(
            "input/site.yml",
            "published:",
            $$"""
            languages:
              - { code: zh, tag: zh-Hans, name: 中文 }
              - { code: en, tag: en, name: English }
              - { code: {{code}}, tag: {{tag}}, name: {{tag}} }
            published:
            """
        );
        site.Write("input/glossary.yml", "terms: []\n");
        site.Write(
            $"input/2020/01/01.{code}.md",
            site.Read(TranslatedSite.First)
                .Replace("All the parks have been opened.", text, StringComparison.Ordinal)
                .Replace("New parks", "公園", StringComparison.Ordinal)
                .Replace("Build new parks.", "公園です。", StringComparison.Ordinal)
        );

        var found = site.Run("check", "--only", "translation").Findings;

        Assert.Equal(
            codes,
            string.Join(
                ' ',
                found
                    .Where(finding =>
                        finding.Path.EndsWith($"01.{code}.md", StringComparison.Ordinal)
                        && finding.Line == 9
                        && finding.Code.StartsWith("LS12", StringComparison.Ordinal)
                    )
                    .Select(finding => finding.Code)
            )
        );
    }
}
