using System.Globalization;
using System.Text;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>The first edition.yml of a year.</summary>
public static class EditionScaffold
{
    /// <summary>The text, with what the report says and empty keys for what people know.</summary>
    public static string Create(int year, string sourcePath, Report report, Site site)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(site);
        var source = site.SourceLanguage.Code;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"year: {year}\n");
        text.Append("district:\n");
        text.Append(YamlWriter.FlowMap("title", (source, report.Title ?? "重点民生实事")));
        text.Append(YamlWriter.Line("source", sourcePath));
        text.Append("publisher:\npublished:\n");
        if (report.Preamble is not null)
        {
            text.Append(YamlWriter.FlowMap("preamble", (source, report.Preamble)));
        }

        if (report.Notes.Count > 0)
        {
            text.Append(
                YamlWriter.MapList(
                    "notes",
                    report.Notes.Select(note => (IReadOnlyList<(string, object?)>)[(source, note)])
                )
            );
        }

        if (report.Signature is not null)
        {
            text.Append(YamlWriter.FlowMap("signature", (source, report.Signature)));
        }

        return text.Append("categories:\n").ToString();
    }
}
