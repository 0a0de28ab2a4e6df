using CsCheck;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

public sealed class ConservationProperties
{
    private static readonly string[] Pieces =
    [
        "【教育】",
        "【养老",
        "】",
        "一、教育",
        "二、",
        "（一）",
        "（1）",
        "1.",
        "2、",
        "①",
        "第一件",
        "一是",
        "▲",
        "●",
        "• ",
        "完成情况：",
        "进展情况:",
        "完成情况",
        "责任单位：区教育局",
        "（责任单位：区教育局；完成时限：12月底）",
        "完成时限：",
        "注：",
        "备注:",
        "完成。",
        "有序开展；",
        "新增学位90个",
        "240 余个",
        "月均 7000 名",
        "。",
        "，",
        "”",
        "）",
        " ",
        "\u3000",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\f",
        "\u200B",
        "\uFEFF",
        "\u202E",
        "\0",
        "— 1 —",
        "第 3 页 共 4 页",
        "12",
        "区人民政府",
        "2020年12月31日",
        "App 2.0",
        "𠀀",
        "\uFFFD",
    ];

    private static readonly Gen<string> Texts = Pick(Pieces).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_character_of_any_text_is_accounted_for_once()
    {
        Texts.Sample(
            text =>
            {
                var read = ReportReader.Read(text, "r.txt", new ReadOptions(null), out var ledger);
                var lost = Conservation.Check(text, ledger, read.Report!, "r.txt");
                return lost.Count == 0
                    && read.Diagnostics.All(d => !Same(d.Code, SeedDiagnostics.TextNotAccounted))
                    && Same(
                        string.Concat(ledger.Select(e => e.Text)),
                        string.Concat(text.Where(c => !char.IsWhiteSpace(c)))
                    );
            },
            iter: 2_000
        );
    }

    [Fact]
    public void Reading_the_same_text_twice_gives_the_same()
    {
        Texts.Sample(text => Same(Outline.Of(Read(text)), Outline.Of(Read(text))), iter: 2_000);
    }

    [Fact]
    public void No_blank_stays_beside_a_chinese_character_of_any_commitment()
    {
        Texts.Sample(
            text => Read(text).Report!.Categories.SelectMany(c => c.Projects).All(p => !HasBadBlank(p.Commitment)),
            iter: 2_000
        );
    }

    [Fact]
    public void A_written_number_is_read_back()
    {
        Gen.Select(Gen.Int[1, 9_999_999], Pick("个", "人次", "平方米", "%", "元"), Pick("", "余", "以上"))
            .Sample(
                (value, unit, modifier) =>
                {
                    var words = Same(modifier, "余") ? $"{value}余{unit}" : $"{value}{unit}{modifier}";
                    var read = QuantityReader.Read($"共完成{words}。");
                    return read.Count == 1
                        && read[0].Equals(new Quantity(words, value, unit, modifier.Length == 0 ? null : modifier));
                }
            );
    }

    [Fact]
    public void The_check_notices_a_lost_an_invented_and_a_changed_character()
    {
        const string text = "【教育】\n▲新增学位90个。\n完成情况：完成。新增90个。\n";
        var report = ReportReader.Read(text, "r.txt", new ReadOptions(null), out var ledger).Report!;
        Assert.Empty(Conservation.Check(text, ledger, report, "r.txt"));
        Assert.Equal(
            2,
            Conservation.Check(text.Replace("学", "", StringComparison.Ordinal), ledger, report, "r.txt")[0].Line
        );
        Assert.Equal(3, Conservation.Check(text + "多", ledger, report, "r.txt").Single().Line - 1);
        var changed = report with { Title = "别的" };
        Assert.Single(Conservation.Check(text, ledger, changed, "r.txt"));
    }

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static ReadReport Read(string text) => ReportReader.Read(text, "r.txt", new ReadOptions(null), out _);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static bool IsHan(char c) => c is >= '\u3000' and <= '\u9FFF';

    private static bool HasBadBlank(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && (IsHan(text[i - 1]) || IsHan(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
