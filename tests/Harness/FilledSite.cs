using System.Text.RegularExpressions;

namespace LivelihoodSite.TestHarness;

/// <summary>
/// The site of this checkout as an office would publish it: a base address, every fact that inspections of government
/// sites look for, signatures and a date. Every fact is made up for the tests and belongs to nobody.
/// </summary>
internal static partial class FilledSite
{
    /// <summary>Where it says that it stands when nobody asks for another place.</summary>
    public const string BaseUrl = "https://district.example/a/b/";

    /// <summary>A grey PNG picture of 120 × 40 pixels.</summary>
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoAQAAAAAdkQOIAAAAEklEQVR42mNYhQoYRvmjfDryASuujoDGEywtAAAAAElFTkSuQmCC";

    private const string Facts = """
        published: true
        publisher: { zh: 示例区人民政府, en: People’s Government of the Example District }
        contact: { zh: 示例区政府办公室, en: Government Office of the Example District }
        licence: { zh: 转载请注明来源, en: Please name the source when you reuse this content }
        keywords:
          - { zh: 民生, en: livelihood }
          - { zh: 完成情况, en: results }
        column_type: 数据发布
        government:
          site_id_code: "0000000000"
          organiser: { zh: 示例区人民政府, en: People’s Government of the Example District }
          operator: { zh: 示例区政府办公室, en: Government Office of the Example District }
          telephone: 000-00000000
          email: office@district.example
          address: { zh: 示例路1号, en: 1 Example Road }
          icp: 示ICP备00000000号
          police: { number: 示公网安备00000000000000号, url: https://police.example/record }
          badge: { image: images/badge.png, url: https://badge.example/ }
          error_report: https://errors.example/
        """;

    private const string Approvals = """
        approvals:
          - { role: 初审, name: 甲, date: 2020-01-08 }
          - { role: 复审, name: 乙, date: 2020-01-09 }
          - { role: 终审, name: 丙, date: 2020-01-10 }
        """;

    /// <summary>A copy of the checkout's site with every fact filled in.</summary>
    /// <param name="baseUrl">Where it stands, with the last slash.</param>
    public static TestSite Create(string baseUrl = BaseUrl)
    {
        var site = TestSite.CopyOfRepository();
        var facts = EmptyFact().Replace(site.Read("input/site.yml"), "").TrimEnd();
        site.Write("input/site.yml", $"{facts}\nbase_url: {baseUrl}\n{Facts}\n");
        site.Write("input/images/badge.png", Convert.FromBase64String(Picture));
        var edition = EmptyDate().Replace(site.Read("input/2019/edition.yml"), "published: 2020-01-15 09:30").TrimEnd();
        site.Write("input/2019/edition.yml", $"{edition}\n{Approvals}\n");
        return site;
    }

    [GeneratedRegex(
        @"^(base_url|published|publisher|contact|licence):.*\n?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EmptyFact();

    [GeneratedRegex("^published:.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyDate();
}
