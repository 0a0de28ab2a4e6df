using System.Xml.Linq;
using CsCheck;
using LivelihoodSite.Content.Yaml;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>What holds for all words, not only for those of an example.</summary>
public sealed class ExchangeProperties
{
    private static readonly string[] Pieces =
    [
        "key: value",
        ": ",
        " #",
        "- ",
        "---",
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
        "1. ",
        "# ",
        "<b>&amp;]]>",
        "**bold**",
        "_a_",
        "é",
        "𠀀",
        "，",
        "=1+1",
        "\n",
        "a",
        "Open nine canteens.",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1]
        .Select(index => Pieces[index])
        .Array[1, 6]
        .Select(pieces =>
            string.Join(
                '\n',
                string.Concat(pieces).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
            )
        )
        .Where(words => words.Length > 0);

    [Theory]
    [InlineData(Xliff)]
    [InlineData(Table)]
    public void Any_words_that_a_translator_writes_come_out_again_word_for_word(string file)
    {
        Gen.Select(Words, Words, Words, Words)
            .Sample(
                (title, result, unit, name) =>
                {
                    using var site = Create();
                    site.Export();
                    site.Translate("2020-01-02", "title", title);
                    site.Translate("2020-01-02", "result", result);
                    site.Translate("2020-01-01", "measures.1.unit", unit);
                    site.Translate("edition-2020", "categories.1.title", name);
                    site.Import().ExitsWith(0);
                    site.Export(file == Xliff ? "out/after.xlf" : Table);
                    var again = XDocument.Parse(file == Xliff ? site.Read("out/after.xlf") : Written(site));
                    var before = site.Snapshot("input");
                    site.Import(file == Xliff ? "out/after.xlf" : Table).ExitsWith(0);
                    before.AssertSame(site.Snapshot("input"));
                    return Is(again, "2020-01-02", "title", title)
                        && Is(again, "2020-01-02", "result", result)
                        && Is(again, "2020-01-01", "measures.1.unit", unit)
                        && Is(again, "edition-2020", "categories.1.title", name);
                },
                iter: TestScope.All ? 200 : 20,
                threads: 1
            );
    }

    [Theory]
    [InlineData("a: 1 # one\nb:\n  c: x\n\n# end\n", "b,c", "a: 1 # one\nb:\n  c: NEW\n\n# end\n")]
    [InlineData("a: 1\nb: # later\n\n# end\n", "b", "a: 1\nb: NEW # later\n\n# end\n")]
    [InlineData(
        "a: 1\nb:\n  - x: 1\n    y: 2 # two\n  # three\n  - x: 3\n",
        "b,0,z",
        "a: 1\nb:\n  - x: 1\n    y: 2 # two\n    z: NEW\n  # three\n  - x: 3\n"
    )]
    [InlineData("t: 甲 # one\nu: 2\n", "t,en", "t: { zh: 甲, en: NEW } # one\nu: 2\n")]
    [InlineData("t: { zh: 甲 }\n", "t,en", "t: { zh: 甲, en: NEW }\n")]
    [InlineData("t: |\n  old\n  text\nu: 2\n", "t", "t: NEW\nu: 2\n")]
    [InlineData("t: >-\n  old\n  text\n\n# note\nu: 2", "t", "t: NEW\n# note\nu: 2")]
    [InlineData("a: 1\r\nb: 2\r\n", "c,d", "a: 1\r\nb: 2\r\nc: { d: NEW }\r\n")]
    [InlineData("a: 1\nb: \"x\\\n  y\"\n", "b", "a: 1\nb: NEW\n")]
    [InlineData("a: {b: , c: 2}\n", "a,b", "a: {b: NEW, c: 2}\n")]
    [InlineData("", "a", "a: NEW\n")]
    public void One_value_of_a_YAML_file_changes_and_nothing_else(string yaml, string path, string expected) =>
        Assert.Equal(expected, new YamlPatch().Set(yaml, path.Split(','), "NEW", "zh"));

    [Fact]
    public void A_place_that_cannot_be_reached_is_refused() =>
        Assert.Null(new YamlPatch().Set("a: [1, 2]\n", ["a", "b", "c"], "x"));

    private static bool Is(XDocument document, string file, string unit, string words) =>
        string.Equals(
            document.Segment(file, unit).Elements().Single(e => e.Name.LocalName is "target").Value,
            words,
            StringComparison.Ordinal
        );

    private static string Written(TestSite site)
    {
        site.Export("out/after.xlf");
        return site.Read("out/after.xlf");
    }
}
