using LivelihoodSite.Content;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;
using LivelihoodSite.Tests.Editorial;

namespace LivelihoodSite.Tests.Translation;

/// <summary>One project in both languages; what a test does not lay down is a pair that no rule asks about.</summary>
internal sealed record Pair
{
    public string? Title { get; init; }

    public string EnglishTitle { get; init; } = "New parks";

    public string Commitment { get; init; } = "新建公园。";

    public string EnglishCommitment { get; init; } = "Build new parks.";

    public string Result { get; init; } = "公园已经全部开放。";

    public string English { get; init; } = "All the parks have been opened.";
}

/// <summary>A small site whose words in both languages a test lays down, checked through the real command line.</summary>
internal static class TranslatedSite
{
    public const string First = "input/2020/01/01.en.md";

    public const string Glossary = """
        terms:
          - { zh: 学位, en: places, forbidden: [degrees] }
          - { zh: 民办学位, en: places in private kindergartens }
          - { zh: 人次, en: attendances, also: [cases] }
          - { zh: 家长学校, en: parent-school, forbidden: [parents' school] }
          - { zh: 课后托管, en: after-school care }
          - { zh: 全岗通, en: any-desk service, kind: programme }
          - { zh: 街道, en: Subdistrict, forbidden: [sub-district] }
          - { zh: 西南路, en: Xinan Road, kind: place, forbidden: [Southwest Road] }
          - { zh: 西北路, en: Xibei Road, kind: place }
          - { zh: 交警大队, en: Traffic Police Brigade, kind: body }

        """;

    /// <summary>A site with these projects, each with a translation made from its source.</summary>
    public static TestSite Of(params IReadOnlyList<Pair> pairs)
    {
        var site = ReviewedSite.OfReport(
            string.Concat(pairs.Select(pair => ReviewedSite.Item(pair.Commitment, "完成。" + pair.Result)))
        );
        site.Write("input/glossary.yml", Glossary);
        for (var number = 1; number <= pairs.Count; number++)
        {
            Translate(site, $"input/2020/01/{number:00}", pairs[number - 1]);
        }

        return site;
    }

    /// <summary>The codes of the rules about terms, consistency and form, in order, without repetition.</summary>
    public static string Codes(TestSite site) =>
        string.Join(
            ' ',
            site.Run("check", "--only", "translation")
                .Findings.Select(finding => finding.Code)
                .Where(code => string.CompareOrdinal(code, "LS1220") >= 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private static void Translate(TestSite site, string path, Pair pair)
    {
        if (pair.Title is { } title)
        {
            site.Replace(path + ".zh.md", "commitment: ", $"title: {title}\ncommitment: ");
        }

        site.Write(
            path + ".en.md",
            $"""
            ---
            title: '{pair.EnglishTitle.Replace("'", "''", StringComparison.Ordinal)}'
            commitment: '{pair.EnglishCommitment.Replace("'", "''", StringComparison.Ordinal)}'
            source-hash:
              title: {TextHash.Of(pair.Title ?? pair.Commitment)}
              commitment: {TextHash.Of(pair.Commitment)}
              result: {TextHash.Of(pair.Result)}
            ---
            {pair.English}

            """
        );
    }
}
