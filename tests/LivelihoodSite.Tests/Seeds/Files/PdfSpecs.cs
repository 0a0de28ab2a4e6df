using System.Text;

namespace LivelihoodSite.Tests.Seeds.Files;

public sealed class PdfSpecs
{
    [Fact]
    public void I_am_told_that_a_scan_has_no_text() => Says("LS0109", Pdf("0 0 100 100 re f"));

    [Fact]
    public void I_am_told_that_a_broken_pdf_is_damaged() =>
        Says("LS0107", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing\n"));

    [Fact]
    public void I_get_lines_from_the_top_down_whatever_their_order_in_the_file()
    {
        var read = SameProjects.Read(
            Pdf("BT /F 12 Tf 50 600 Td (second line) Tj ET BT /F 12 Tf 50 700 Td (first) Tj 40 0 Td (line) Tj ET")
        );
        Assert.Equal(["first line", "second line"], read.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public void I_get_characters_of_words_for_radical_signs_and_am_told_so()
    {
        var (text, count) = LivelihoodSite.Seeds.Files.Radicals.Unify("⺠⽣实事，⼀⽼⼀⼩，⼾⽬⻚⻘");
        Assert.Equal(("民生实事，一老一小，户目页青", 10), (text, count));
        Assert.Equal(("民生", 0), LivelihoodSite.Seeds.Files.Radicals.Unify("民生"));
    }

    private static void Says(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Single(SameProjects.Read(bytes).Diagnostics).Code);

    /// <summary>One page with a stream of drawing commands and the font F.</summary>
    private static byte[] Pdf(string commands)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {commands.Length}>>stream\n{commands}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append($"{place:0000000000} 00000 n \n");
        }

        text.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
