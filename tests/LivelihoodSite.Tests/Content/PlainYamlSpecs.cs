using System.Text;
using CsCheck;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Content;

/// <summary>The fast reader of plain YAML and the parser say the same of every text: nodes, places, findings.</summary>
public sealed class PlainYamlSpecs
{
    // How a line begins, and what may follow, with everything that means something somewhere in YAML.
    private static readonly string[] Beginnings =
    [
        "a: ",
        "b: ",
        "k:",
        "  k: ",
        "  c: ",
        "    c:",
        "- ",
        "  - ",
        "- a: ",
        "  - b: ",
        "m: {a: ",
        "  - {b: ",
        "l: [",
        "q: \"",
        "s: '",
        "",
        "  ",
        "lit: |",
        "f: >-",
        "  f: >-",
        "    ",
        "# ",
        "  # ",
        "---",
    ];

    private static readonly string[] Pieces =
    [
        "a",
        "甲",
        "9",
        "one two",
        "三 四",
        "2019-01-02",
        " ",
        "  ",
        "}",
        "]",
        "'",
        "\"",
        "'}",
        "\"]",
        ", b: ",
        ", ",
        ",",
        "{",
        "[",
        "{c: 1}",
        "[1, 2]",
        "''",
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "&x ",
        "*x",
        "!t ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "null",
        "\\",
        "\\n",
        "：",
        "𠀀",
        "\n",
        "\n\n",
        "\n  a",
        "\t",
        "\r\n",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\u00A0",
    ];

    private static readonly Gen<string> Line = Gen.Select(
        Pick(Beginnings),
        Pick(Pieces).Array[0, 3],
        (beginning, pieces) => $"{beginning}{string.Concat(pieces)}\n"
    );

    private static readonly Gen<string> Text = Line.Array[1, 4].Select(string.Concat);

    private static readonly string[] Folders = ["input", "theme", "tests", "docs"];

    public static TheoryData<string> Files =>
        [
            .. Folders
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
                )
                .Where(path =>
                    path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal)
                )
                .Select(path => Path.GetRelativePath(Repository.PathOf("."), path))
                .Where(path =>
                    !path.Contains("/bin/", StringComparison.Ordinal)
                    && !path.Contains("/obj/", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_this_repository_reads_the_same_whole_and_with_a_slip_at_any_place(string path)
    {
        var yaml = YamlOf(File.ReadAllText(Repository.PathOf(path)));
        AssertSame(yaml);
        var step = Math.Max(1, yaml.Length / 200);
        for (var at = 0; at < yaml.Length; at += step)
        {
            AssertSame(yaml.Remove(at, 1));
            AssertSame(yaml.Insert(at, Pieces[at % Pieces.Length]));
        }
    }

    [Fact]
    public void Any_text_reads_the_same()
    {
        var plain = 0;
        Text.Sample(text => plain += AssertSame(text) ? 1 : 0, iter: 200_000, threads: 1);
        Assert.InRange(plain, 1_000, 200_000);
    }

    [Fact]
    public void What_the_import_writes_is_plain()
    {
        var owned = new OwnedFields(
            "一",
            "甲组",
            "为武河街道499名适龄妇女免费开展健康筛查。",
            new Status("已完成", StatusCode.Completed),
            "共计499名。",
            ["2025-01-02"],
            [new Responsible("责任单位", "区卫健局")],
            "6月底",
            [4049],
            [4051]
        );
        Assert.NotNull(PlainYaml.Read(YamlOf(ProjectFileWriter.Create("2025-25-40", owned)), FrontMatter.YamlLine));
    }

    [Theory]
    [InlineData("theme/i18n/zh.yml")]
    [InlineData("theme/i18n/en.yml")]
    public void The_words_of_the_default_theme_are_plain(string path) =>
        Assert.NotNull(PlainYaml.Read(File.ReadAllText(Repository.PathOf(path)), 1));

    [Fact]
    public void What_people_write_in_the_usual_way_is_plain() =>
        Assert.NotNull(
            PlainYaml.Read(
                """
                title: It’s 50% done, isn't it?
                measures:
                - {name: "Seats, in all", unit: 'the pupil''s'}
                - name: Halls
                  target: {value: 8.6, modifier: more than}
                not-measurable:
                  # As the office says.
                  reason: no-figure

                words: >-
                  one, two;
                  # three
                # What the hash is of.
                source-hash: {title: 2ee334ba71063bbf, names: null}

                """.ReplaceLineEndings("\n"),
                2
            )
        );

    private static Gen<string> Pick(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    private static string YamlOf(string text) => FrontMatter.Split(text)?.Yaml ?? text;

    // True for a text that the fast reader takes.
    private static bool AssertSame(string yaml)
    {
        if (PlainYaml.Read(yaml, 2) is not { } plain)
        {
            return false;
        }

        var findings = new DiagnosticBag();
        var parsed = YamlReader.Parse(yaml, "a.md", 2, findings);
        Assert.Empty(findings.Items);
        Assert.Equal(Show(parsed!), Show(plain));
        return true;
    }

    private static string Show(YamlNode node)
    {
        var text = new StringBuilder();
        Show(node, text);
        return text.ToString();
    }

    private static void Show(YamlNode node, StringBuilder text)
    {
        text.Append($"({node.Line},{node.Column}) ");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append($"<{scalar.Value}>{(scalar.IsNull ? " null" : "")}\n");
                break;
            case YamlSequence list:
                text.Append("[\n");
                foreach (var item in list.Items)
                {
                    Show(item, text);
                }

                text.Append("]\n");
                break;
            case YamlMapping map:
                text.Append("{\n");
                foreach (var entry in map.Entries)
                {
                    Show(entry.Key, text);
                    Show(entry.Value, text);
                }

                text.Append("}\n");
                break;
        }
    }
}
