using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>measures</c> and <c>not-measurable</c>.</summary>
internal static class MeasureFields
{
    private static readonly Dictionary<string, NotMeasurableReason> Reasons = new(StringComparer.Ordinal)
    {
        ["no-target"] = NotMeasurableReason.NoTarget,
        ["no-figure"] = NotMeasurableReason.NoFigure,
        ["different-unit"] = NotMeasurableReason.DifferentUnit,
        ["different-basis"] = NotMeasurableReason.DifferentBasis,
    };

    /// <summary>The measures, in file order.</summary>
    public static IReadOnlyList<Measure> Read(YamlFields fields) =>
        [.. fields.Maps("measures").Select(ReadMeasure).OfType<Measure>()];

    /// <summary>The plain statement that there is nothing to compare, or null.</summary>
    public static NotMeasurable? ReadNotMeasurable(YamlFields fields)
    {
        if (fields.Map("not-measurable") is not { } map)
        {
            return null;
        }

        var name = map.RequiredText("reason");
        var note = map.Text("note");
        map.Finish();
        if (name is null)
        {
            return null;
        }

        if (!Reasons.TryGetValue(name, out var reason))
        {
            fields.Findings.Error(
                "LS0414",
                fields.Path,
                map.LineOf("reason"),
                1,
                $"“{name}” is not a reason.",
                $"Use one of {Message.List(Reasons.Keys)}."
            );
            return null;
        }

        return new NotMeasurable(reason, note is null ? null : new LocalizedText(note));
    }

    private static Measure? ReadMeasure(YamlFields fields)
    {
        var name = fields.RequiredText("name");
        var unit = fields.RequiredText("unit");
        var (target, limit, parts) = ReadTarget(fields);
        var actual = ReadFigure(fields, "actual");
        var note = fields.Text("note");
        fields.Finish();
        return name is null || unit is null || target is null || actual is null
            ? null
            : new Measure(
                new LocalizedText(name),
                new LocalizedText(unit),
                target,
                limit,
                actual,
                parts,
                note is null ? null : new LocalizedText(note)
            );
    }

    private static (Figure?, Limit, IReadOnlyList<TargetPart>) ReadTarget(YamlFields fields)
    {
        if (fields.Node("target") is not YamlMapping)
        {
            return (ReadFigure(fields, "target"), Limit.AtLeast, []);
        }

        var map = fields.Map("target")!;
        var figure = ReadFigureMap(map);
        var limit = map.Text("limit");
        if (limit is not (null or "at-least" or "at-most"))
        {
            map.Wrong<object>(map.Node("limit")!, "limit", "at-least or at-most");
        }

        IReadOnlyList<TargetPart> parts = [.. map.Maps("parts").Select(ReadPart).OfType<TargetPart>()];
        map.Finish();
        return (figure, limit is "at-most" ? Limit.AtMost : Limit.AtLeast, parts);
    }

    private static TargetPart? ReadPart(YamlFields fields)
    {
        var id = fields.RequiredText("project");
        var value = fields.Number("value");
        fields.Finish();
        return id is null || value is null ? null : new TargetPart(id, value.Value);
    }

    /// <summary>A number, or a number with the modifier of the source; null with a finding.</summary>
    public static Figure? ReadFigure(YamlFields fields, string key)
    {
        switch (fields.Node(key))
        {
            case null:
                fields.Findings.Error(
                    "LS0405",
                    fields.Path,
                    fields.Mapping.Line,
                    1,
                    $"“{key}” of the measure is missing.",
                    "A measure needs a target and an actual; what cannot be compared goes to “not-measurable”."
                );
                return null;
            case YamlMapping:
                var map = fields.Map(key)!;
                var figure = ReadFigureMap(map);
                map.Finish();
                return figure;
            case var node:
                return fields.NumberOf(node, key) is { } value ? new Figure(value) : null;
        }
    }

    private static Figure? ReadFigureMap(YamlFields map)
    {
        var value = map.Number("value");
        var modifier = map.Text("modifier");
        if (value is null && map.Mapping.Find("value") is null)
        {
            map.Findings.Error("LS0405", map.Path, map.Mapping.Line, 1, "“value” is missing.");
        }

        return value is null ? null : new Figure(value.Value, modifier);
    }
}
