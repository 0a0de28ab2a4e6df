using System.Text.Json;
using LivelihoodSite.Model;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Editorial;

/// <summary>How fresh the translations are, for tools: the array <c>translation</c> of <c>check --json</c>.</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TranslationCoverage> coverages)
    {
        json.WriteStartArray("translation");
        foreach (var coverage in coverages)
        {
            json.WriteStartObject();
            json.WriteNumber("edition", coverage.Year);
            json.WriteString("language", coverage.Language.Code);
            Counts(json, coverage.Blocks, coverage.Current, coverage.Stale, coverage.Missing);
            json.WriteNumber("unrecorded", coverage.Unrecorded);
            json.WriteStartArray("categories");
            foreach (var category in coverage.Categories)
            {
                json.WriteStartObject();
                if (category.Number is { } number)
                {
                    json.WriteNumber("number", number);
                }
                else
                {
                    json.WriteNull("number");
                }

                json.WriteString("name", category.Name);
                Counts(json, category.Blocks, category.Current, category.Stale, category.Missing);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("open");
            foreach (var block in coverage.Open)
            {
                json.WriteStartObject();
                json.WriteString("project", block.ProjectId);
                json.WriteString("block", block.Block);
                json.WriteString("state", block.State == TranslationState.Stale ? "stale" : "missing");
                json.WriteString("path", block.Path);
                json.WriteNumber("line", block.Line);
                json.WriteString("source", block.Source);
                json.WriteString("before", block.Before);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter json, int blocks, int current, int stale, int missing)
    {
        json.WriteNumber("blocks", blocks);
        json.WriteNumber("current", current);
        json.WriteNumber("stale", stale);
        json.WriteNumber("missing", missing);
    }
}
