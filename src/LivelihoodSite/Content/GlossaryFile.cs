using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>glossary.yml: the agreed words.</summary>
public static class GlossaryFile
{
    public const string Path = "input/glossary.yml";

    /// <summary>The terms in file order; empty when there is no file.</summary>
    public static IReadOnlyList<GlossaryTerm> Read(
        SiteFolder folder,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        if (
            !File.Exists(folder.Full(Path))
            || folder.ReadText(Path, findings) is not { } text
            || YamlReader.ReadMapping(text, Path, 1, findings) is not { } mapping
        )
        {
            return [];
        }

        var fields = new YamlFields(mapping, Path, ContentFileKind.Glossary, findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var terms = new List<GlossaryTerm>();
        foreach (var map in fields.Maps("terms"))
        {
            if (ReadTerm(map, languages) is not { } term)
            {
                continue;
            }

            if (!seen.Add(term.Source))
            {
                findings.Error(
                    "LS0403",
                    Path,
                    map.Mapping.Line,
                    1,
                    $"the term “{term.Source}” is listed twice.",
                    "Keep one entry."
                );
            }

            terms.Add(term);
        }

        fields.Finish();
        return terms;
    }

    private static GlossaryTerm? ReadTerm(YamlFields map, IReadOnlyList<Language> languages)
    {
        var text = LocalizedFields.FromOpenMap(map, languages);
        var kind = map.Text("kind") ?? GlossaryKeys.Kinds[0];
        var term = new GlossaryTerm(
            text ?? new LocalizedText(""),
            map.Texts("forbidden"),
            map.Text("note"),
            kind,
            map.Boolean("numeral-name") ?? false
        )
        {
            Also = map.Texts("also"),
            Reference = map.Text("source"),
        };
        map.Finish();
        if (text is null)
        {
            map.Findings.Error(
                "LS0405",
                map.Path,
                map.Mapping.Line,
                1,
                $"“{languages[0].Code}” of the term is missing."
            );
        }

        if (!GlossaryKeys.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            map.Findings.Error(
                "LS0407",
                map.Path,
                map.LineOf("kind"),
                1,
                $"“{kind}” is not a kind of term.",
                $"Use one of {Message.List(GlossaryKeys.Kinds)}."
            );
        }

        return text is null ? null : term;
    }
}
