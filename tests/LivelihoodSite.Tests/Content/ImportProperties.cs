using CsCheck;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Tests.Content;

public sealed class ImportProperties
{
    private static readonly string[] Hostile =
    [
        "新增学位90个",
        "key: value",
        ": ",
        " #",
        "- ",
        "---",
        "...",
        "'",
        "\"",
        "\\n",
        "\\",
        "{{ x }}",
        "[a, b]",
        "&x *x !t",
        "%",
        "@`|>",
        "null",
        "~",
        "yes",
        "1e3",
        "0x1F",
        "2020-01-01",
        "<b>&amp;",
        "**粗**",
        "_a_",
        "1. ",
        "# ",
        "../../x",
        "C:\\nul",
        "𠀀",
        "é",
        "　",
        "，",
        "。",
        "“”",
    ];

    private static readonly Gen<string> Words = Pick(Hostile)
        .Array[1, 8]
        .Select(pieces => $"甲{string.Concat(pieces)}乙。");

    [Fact]
    public void I_read_back_word_for_word_what_the_import_wrote()
    {
        using var site = TestSite.Empty();
        Gen.Select(Words, Words, Words, Words)
            .Sample(
                (commitment, result, name, label) =>
                {
                    var owned = new OwnedFields(
                        label,
                        name,
                        commitment,
                        new Status(label, StatusCode.Unknown),
                        null,
                        [],
                        [new Responsible("责任单位", name)],
                        result,
                        [1],
                        []
                    );
                    site.Write("input/2020/01/01.zh.md", ProjectFileWriter.Create("2020-01-01", owned));
                    var findings = new DiagnosticBag();
                    var read = ProjectFileReader.Read(
                        new SiteFolder(site.Folder),
                        "input/2020/01/01.zh.md",
                        [new Language("zh", "zh-Hans", "中文")],
                        findings
                    );
                    return !findings.HasErrors
                        && Same(read!.Owned.Hash, owned.Hash)
                        && Same(read.RecordedHash!, owned.Hash);
                },
                iter: 1_000,
                threads: 1
            );
    }

    [Fact]
    public void A_second_import_of_any_report_writes_nothing()
    {
        Words
            .Array[2, 12]
            .Sample(
                words =>
                {
                    using var site = SampleSite.Create();
                    var lines = words.Select(
                        (w, n) =>
                            n % 6 == 0 ? $"【类{n}】\n▲{w}{n}。\n完成情况：完成。{w}\n" : $"▲{w}{n}。\n完成情况：{w}\n"
                    );
                    site.Write("seeds/2020.txt", "重点民生实事\n\n" + string.Concat(lines));
                    var first = site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020");
                    var before = site.Snapshot("input");
                    var second = site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020");
                    before.AssertSame(site.Snapshot("input"));
                    return first.ExitCode == 0 && second.ExitCode == 0;
                },
                iter: 25,
                threads: 1
            );
    }

    [Fact]
    public void A_number_written_in_any_of_our_ways_is_read_back()
    {
        Gen.Select(
                Gen.Int[1, 99_999],
                Gen.Int[0, 5],
                Pick("个", "人次", "平方米", "户", "公里"),
                Pick("不少于", "超过", "约", "")
            )
            .Sample(
                (value, way, unit, prefix) =>
                {
                    var (words, expected) = way switch
                    {
                        0 => ($"{value}", (decimal)value),
                        1 => ($"{value}万", value * 10_000m),
                        2 => ($"{value / 10m}万", value * 1_000m),
                        3 => (string.Concat($"{value}".Select(c => (char)(c - '0' + '０'))), value),
                        4 => ($"{value}亿", value * 100_000_000m),
                        _ => (value.ToString("#,0"), value),
                    };
                    var read = QuantityReader.Read($"共完成{prefix}{words}{unit}，余下明年再做。");
                    return read.Count == 1
                        && read[0]
                            .Equals(
                                new Quantity(
                                    $"{prefix}{words}{unit}",
                                    expected,
                                    unit,
                                    prefix.Length == 0 ? null : prefix
                                )
                            );
                }
            );
    }

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
