using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;
using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Tests.Quantities;

/// <summary>docs/quantities.md is the specification of both number readers; each of its rows runs.</summary>
public sealed class QuantityDocumentSpecs
{
    public static TheoryData<string, string> ChineseRows() => Rows("| sentence |");

    public static TheoryData<string, string> EnglishRows() => Rows("| English sentence |");

    [Theory]
    [MemberData(nameof(ChineseRows))]
    public void I_can_trust_every_row_of_the_quantity_document(string sentence, string expected) =>
        AssertRead(sentence, expected, QuantityReader.ReadPlaced(sentence));

    [Theory]
    [MemberData(nameof(EnglishRows))]
    public void I_can_trust_every_English_row_of_the_quantity_document(string sentence, string expected) =>
        AssertRead(sentence, expected, EnglishQuantityReader.Read(sentence));

    private static void AssertRead(string sentence, string expected, IReadOnlyList<PlacedQuantity> read)
    {
        Assert.Equal(expected, read.Count == 0 ? "—" : string.Join("; ", read.Select(found => Show(found.Quantity))));
        Assert.All(read, found => Assert.Equal(found.Quantity.Raw, sentence.Substring(found.Start, found.Length)));
    }

    /// <summary>The rows of the tables with this head.</summary>
    private static TheoryData<string, string> Rows(string head)
    {
        var data = new TheoryData<string, string>();
        var isWanted = false;
        foreach (var line in File.ReadAllLines(Repository.PathOf("docs/quantities.md")))
        {
            if (line.Contains("| read as |", StringComparison.Ordinal))
            {
                isWanted = line.StartsWith(head, StringComparison.Ordinal);
            }
            else if (isWanted && line.StartsWith("| ", StringComparison.Ordinal))
            {
                var cells = line.Trim('|', ' ').Split(" | ");
                data.Add(cells[0], cells[1]);
            }
        }

        return data;
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
