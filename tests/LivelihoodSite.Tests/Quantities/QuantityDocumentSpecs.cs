using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Tests.Quantities;

/// <summary>docs/quantities.md is the specification of the number reader; each of its rows runs.</summary>
public sealed class QuantityDocumentSpecs
{
    public static TheoryData<string, string> Rows()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Root, "docs", "quantities.md")))
        {
            if (
                line.StartsWith("| ", StringComparison.Ordinal)
                && !line.Contains("| read as |", StringComparison.Ordinal)
            )
            {
                var cells = line.Trim('|', ' ').Split(" | ");
                data.Add(cells[0], cells[1]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void I_can_trust_every_row_of_the_quantity_document(string sentence, string expected)
    {
        var read = QuantityReader.Read(sentence);
        Assert.Equal(expected, read.Count == 0 ? "—" : string.Join("; ", read.Select(Show)));
    }

    private static string Show(Quantity quantity)
    {
        var number =
            quantity.Min is { } min ? $"{Show(min)}..{Show(quantity.Max!.Value)}"
            : quantity.Value is { } value ? Show(value)
            : "?";
        var unit = quantity.Unit.Length == 0 ? "" : $" {quantity.Unit}";
        var modifier = quantity.Modifier is null ? "" : $", {quantity.Modifier}";
        return $"{quantity.Raw} = {number}{unit}{modifier}";
    }

    private static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
