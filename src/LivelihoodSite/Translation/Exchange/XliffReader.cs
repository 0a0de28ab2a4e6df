using System.Xml;
using System.Xml.Linq;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Reads XLIFF 2.0 as translation tools give it back: other order of attributes, split segments, marks and codes around
/// words, other notes. A document type, an entity or an address is never followed.
/// </summary>
public static class XliffReader
{
    private const int DeepestElement = 100;

    /// <summary>The units of a file in its order.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">What findings call it.</param>
    /// <param name="languages">The languages of the site; the first is that of the sources.</param>
    /// <param name="findings">Takes LS1262 to LS1266 and LS1276.</param>
    /// <returns>The units and the language of the targets; null when a finding stops it.</returns>
    public static ReturnedFile? Read(
        byte[] bytes,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(findings);
        if (Load(bytes, path, findings) is not { } root || !IsXliff20(root, path, findings))
        {
            return null;
        }

        var language = LanguageOf(root, path, languages, findings);
        var own = new DiagnosticBag();
        var units = new List<ReturnedUnit>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in root.Elements(XliffNames.InCore("file")))
        {
            var fileId = IdOf(file, files, path, own);
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var unit in file.Descendants(XliffNames.InCore("unit")))
            {
                var unitId = IdOf(unit, ids, path, own);
                if (fileId is not null && unitId is not null && ReadUnit(unit, fileId, unitId, path, own) is { } read)
                {
                    units.Add(read);
                }
            }
        }

        findings.AddRange(own.Items);
        return language is null || own.HasErrors ? null : new ReturnedFile(language, units);
    }

    private static XElement? Load(byte[] bytes, string path, DiagnosticBag findings)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = ReturnedFile.LargestFile,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            // Before a tree is made of it: the standard nests a dozen elements, hostile files a million.
            using var scout = XmlReader.Create(new MemoryStream(bytes), settings);
            while (scout.Read())
            {
                if (scout.Depth > DeepestElement)
                {
                    throw new XmlException(null, null, LineOf(scout), 1);
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException problem)
        {
            findings.Add(ExchangeDiagnostics.NotWellFormed(path, problem.LineNumber, problem.LinePosition));
            return null;
        }
    }

    private static bool IsXliff20(XElement root, string path, DiagnosticBag findings)
    {
        var version = root.Attribute("version")?.Value;
        if (root.Name == XliffNames.InCore("xliff") && version is XliffNames.Version)
        {
            return true;
        }

        findings.Add(
            ExchangeDiagnostics.NotXliff20(path, LineOf(root), root.Name.LocalName is "xliff" ? version : null)
        );
        return false;
    }

    private static Language? LanguageOf(
        XElement root,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        var source = root.Attribute("srcLang")?.Value ?? "";
        var target = root.Attribute("trgLang")?.Value ?? "";
        var language = languages.Skip(1).FirstOrDefault(item => IsSame(item.Tag, target));
        if (language is not null && IsSame(languages[0].Tag, source))
        {
            return language;
        }

        findings.Add(ExchangeDiagnostics.OtherLanguages(path, LineOf(root), source, target, languages));
        return null;

        // BCP 47 tags do not tell capital from small letters.
        static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private static string? IdOf(XElement element, HashSet<string> seen, string path, DiagnosticBag findings)
    {
        var id = element.Attribute("id")?.Value;
        if (id is not null && seen.Add(id))
        {
            return id;
        }

        findings.Add(ExchangeDiagnostics.WrongId(path, LineOf(element), Message.Verbatim(element.Name.LocalName), id));
        return null;
    }

    private static ReturnedUnit? ReadUnit(
        XElement unit,
        string fileId,
        string unitId,
        string path,
        DiagnosticBag findings
    )
    {
        var parts = unit.Elements()
            .Where(element =>
                element.Name == XliffNames.InCore("segment") || element.Name == XliffNames.InCore("ignorable")
            )
            .Select((element, index) => XliffPart.Read(element, index, path, findings))
            .ToList();
        if (parts.Exists(part => part is null))
        {
            return null;
        }

        var meta = unit.Elements(XliffNames.InMetadata("metadata"))
            .Elements(XliffNames.InMetadata("metaGroup"))
            .Where(group => group.Attribute("category")?.Value is XliffNames.Own)
            .Elements(XliffNames.InMetadata("meta"))
            .ToLookup(item => item.Attribute("type")?.Value, item => item.Value.Trim(), StringComparer.Ordinal);
        var target = XliffPart.TargetOf(parts!);
        return new ReturnedUnit(
            fileId,
            unitId,
            XliffPart.SourceOf(parts!),
            target,
            parts.TrueForAll(part => part!.IsComplete),
            XliffPart.ConfirmationOf(parts!),
            LineOf(unit)
        )
        {
            SourceHash = meta[XliffNames.SourceHash].FirstOrDefault(),
            TargetHash = meta[XliffNames.TargetHash].FirstOrDefault(),
            ExportedState = meta[XliffNames.State].FirstOrDefault(),
            IsMarkdown = meta[XliffNames.Format].FirstOrDefault() is { } format ? format is XliffNames.Markdown : null,
        };
    }

    /// <summary>Line of a node or reader of the file, from 1.</summary>
    internal static int LineOf(object node) => ((IXmlLineInfo)node).LineNumber;
}
