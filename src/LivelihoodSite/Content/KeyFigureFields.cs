using System.Globalization;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>figures</c>: numbers of the result that the page sets large. A number that the result does not give is an error.</summary>
internal static class KeyFigureFields
{
    /// <summary>The figures, in file order.</summary>
    public static IReadOnlyList<KeyFigure> Read(YamlFields fields, OwnedFields owned)
    {
        var maps = fields.Maps("figures").ToList();
        if (maps.Count == 0)
        {
            return [];
        }

        var quantities = owned.Result is null ? [] : QuantityReader.Read(owned.Result);
        return [.. maps.Select(map => Read(map, quantities)).OfType<KeyFigure>()];
    }

    private static KeyFigure? Read(YamlFields fields, IReadOnlyList<Quantity> quantities)
    {
        var name = fields.RequiredText("name");
        var unit = fields.Text("unit") ?? "";
        var value = MeasureFields.ReadFigure(fields, "value");
        fields.Finish();
        if (name is null || value is null)
        {
            return null;
        }

        if (quantities.FirstOrDefault(quantity => IsSame(quantity, value, unit)) is not { } found)
        {
            fields.Findings.Error(
                "LS0426",
                fields.Path,
                fields.LineOf("value"),
                1,
                $"the result does not give the figure {value.Modifier}{value.Value.ToString(CultureInfo.InvariantCulture)}{unit}.",
                "Take number, unit and modifier (余, 多, 近, 以上) from the sentence as they stand there."
            );
            return null;
        }

        return new KeyFigure(new LocalizedText(name), new LocalizedText(unit), value, found.Raw);
    }

    private static bool IsSame(Quantity quantity, Figure value, string unit) =>
        quantity.Value == value.Value
        && string.Equals(quantity.Modifier, value.Modifier, StringComparison.Ordinal)
        && string.Equals(quantity.Unit.Split('/')[0], unit.Split('/')[0], StringComparison.Ordinal);
}
