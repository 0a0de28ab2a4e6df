namespace LivelihoodSite.Content;

/// <summary>What a data field holds.</summary>
public enum DataType
{
    Text,
    Number,
    WholeNumber,

    /// <summary>One of a fixed list of words.</summary>
    Code,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of whole numbers.</summary>
    WholeNumbers,
}

/// <summary>One row of the data dictionary.</summary>
/// <param name="Paths">Where it stands in projects.json; <c>[]</c> is each item of a list, <c>{language}</c> each language code.</param>
/// <param name="Type">What it holds.</param>
/// <param name="MayBeNull">Whether <c>null</c> stands for what the report does not say.</param>
/// <param name="Unit">Key of the words for its unit (<c>unit_line</c>), or null.</param>
/// <param name="Word">Key of its name (<c>field_id</c>); its meaning has <c>_definition</c> behind it.</param>
/// <param name="Column">The column of projects.csv that holds it, or null.</param>
public sealed record DataField(
    IReadOnlyList<string> Paths,
    DataType Type,
    bool MayBeNull,
    string? Unit,
    string Word,
    string? Column
);

/// <summary>
/// The data dictionary: every value of projects.json and every column of projects.csv, in the order of the file. The
/// data page is made of it, and a test holds it against projects.schema.json and the head of the CSV.
/// </summary>
public static class DataFields
{
    private const string C = "categories[].";
    private const string P = "categories[].projects[].";
    private const string M = "categories[].projects[].measures[].";

    /// <summary>The rows.</summary>
    public static IReadOnlyList<DataField> All { get; } =
    [
        new(["edition"], DataType.WholeNumber, false, "unit_year", "field_edition", null),
        new(["title"], DataType.Text, false, null, "field_report_title", null),
        new(["district"], DataType.Text, true, null, "field_district", null),
        new(["preamble"], DataType.Text, true, null, "field_preamble", null),
        new(["notes"], DataType.Texts, false, null, "field_notes", null),
        new(["signature"], DataType.Text, true, null, "field_signature", null),
        new(["translationNotice.{language}"], DataType.Text, false, null, "field_notice", "translation_notice"),
        new(["translations.{language}.title"], DataType.Text, true, null, "field_translated_report_title", null),
        new(["translations.{language}.district"], DataType.Text, true, null, "field_translated_district", null),
        new(["addresses.{language}"], DataType.Text, false, null, "field_address", null),
        new([C + "name"], DataType.Text, false, null, "field_category", "category"),
        new([C + "label"], DataType.Text, true, null, "field_label", null),
        new([C + "slug"], DataType.Text, true, null, "field_slug", null),
        new([C + "line"], DataType.WholeNumber, true, "unit_line", "field_heading_line", null),
        new(
            [C + "translations.{language}.name"],
            DataType.Text,
            true,
            null,
            "field_translated_category",
            "category_{language}"
        ),
        new([C + "addresses.{language}"], DataType.Text, false, null, "field_address", null),
        new([P + "id"], DataType.Text, false, null, "field_id", "id"),
        new([P + "order"], DataType.WholeNumber, false, null, "field_order", "order"),
        new([P + "label"], DataType.Text, true, null, "field_label", null),
        new([P + "group"], DataType.Text, true, null, "field_group", null),
        new([P + "slug"], DataType.Text, true, null, "field_slug", null),
        new([P + "title"], DataType.Text, false, null, "field_title", "title"),
        new([P + "commitment"], DataType.Text, false, null, "field_commitment", "commitment"),
        new(
            [P + "commitmentLines"],
            DataType.WholeNumbers,
            false,
            "unit_line",
            "field_commitment_lines",
            "source_lines"
        ),
        new([P + "status.stated"], DataType.Text, true, null, "field_stated", "stated_status"),
        new([P + "status.code"], DataType.Code, false, null, "field_code", "status"),
        new([P + "result"], DataType.Text, true, null, "field_result", "result"),
        new([P + "resultLines"], DataType.WholeNumbers, false, "unit_line", "field_result_lines", "source_lines"),
        new([P + "sharedResultWith"], DataType.Texts, false, null, "field_shared", "shared_result_with"),
        new([P + "responsible[].role"], DataType.Text, false, null, "field_role", "responsible"),
        new([P + "responsible[].name"], DataType.Text, false, null, "field_responsible", "responsible"),
        new([P + "deadline"], DataType.Text, true, null, "field_deadline", "deadline"),
        new(
            [P + "quantities.commitment[].raw", P + "quantities.result[].raw"],
            DataType.Text,
            false,
            null,
            "field_raw",
            null
        ),
        new(
            [P + "quantities.commitment[].value", P + "quantities.result[].value"],
            DataType.Number,
            true,
            "unit_unit",
            "field_value",
            null
        ),
        new(
            [P + "quantities.commitment[].unit", P + "quantities.result[].unit"],
            DataType.Text,
            false,
            null,
            "field_unit",
            null
        ),
        new(
            [P + "quantities.commitment[].modifier", P + "quantities.result[].modifier"],
            DataType.Text,
            true,
            null,
            "field_modifier",
            null
        ),
        new(
            [P + "quantities.commitment[].min", P + "quantities.result[].min"],
            DataType.Number,
            false,
            "unit_unit",
            "field_min",
            null
        ),
        new(
            [P + "quantities.commitment[].max", P + "quantities.result[].max"],
            DataType.Number,
            false,
            "unit_unit",
            "field_max",
            null
        ),
        new([M + "name.{language}"], DataType.Text, true, null, "field_measure", null),
        new([M + "unit.{language}"], DataType.Text, true, null, "field_measure_unit", null),
        new([M + "target.value"], DataType.Number, false, "unit_measure", "field_target", null),
        new([M + "target.modifier", M + "actual.modifier"], DataType.Text, true, null, "field_modifier", null),
        new([M + "target.limit"], DataType.Code, false, null, "field_limit", null),
        new([M + "target.parts[].project"], DataType.Text, false, null, "field_part", null),
        new([M + "target.parts[].value"], DataType.Number, false, "unit_measure", "field_part_value", null),
        new([M + "actual.value"], DataType.Number, false, "unit_measure", "field_actual", null),
        new([M + "verdict"], DataType.Code, false, null, "field_verdict", null),
        new([M + "rate"], DataType.Number, true, "unit_ratio", "field_rate", null),
        new([M + "note.{language}"], DataType.Text, true, null, "field_measure_note", null),
        new([P + "notMeasurable.reason"], DataType.Code, false, null, "field_reason", null),
        new([P + "notMeasurable.note.{language}"], DataType.Text, true, null, "field_reason_note", null),
        new([P + "series"], DataType.Text, true, null, "field_series", "series"),
        new([P + "seriesBreak.{language}"], DataType.Text, true, null, "field_series_break", null),
        new([P + "continues"], DataType.Text, true, null, "field_continues", null),
        new([P + "seriesAliases"], DataType.Texts, false, null, "field_series_aliases", null),
        new(
            [P + "translations.{language}.title"],
            DataType.Text,
            true,
            null,
            "field_translated_title",
            "title_{language}"
        ),
        new(
            [P + "translations.{language}.commitment"],
            DataType.Text,
            true,
            null,
            "field_translated_commitment",
            "commitment_{language}"
        ),
        new(
            [P + "translations.{language}.result"],
            DataType.Text,
            true,
            null,
            "field_translated_result",
            "result_{language}"
        ),
        new([P + "translations.{language}.state"], DataType.Code, false, null, "field_state", null),
        new(
            [P + "translations.{language}.states.title", P + "translations.{language}.states.commitment"],
            DataType.Code,
            false,
            null,
            "field_block_state",
            null
        ),
        new([P + "translations.{language}.states.result"], DataType.Code, true, null, "field_result_state", null),
        new([P + "addresses.{language}"], DataType.Text, false, null, "field_address", null),
    ];
}
