using System.Globalization;
using System.Text;
using System.Xml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Writes XLIFF 2.0: a <c>file</c> for each project and one for the words of the edition, a <c>unit</c> for each block, one
/// segment a unit. Notes are for people; what the import needs stands in the metadata module, too, and may get lost.
/// </summary>
public static class XliffWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The bytes of the file; the same units give the same bytes.</summary>
    /// <param name="units">At least one; those of one file side by side.</param>
    /// <param name="source">Language of the sources.</param>
    /// <param name="target">Language of the targets.</param>
    /// <param name="findings">Takes LS1260 for every text that XML cannot hold.</param>
    /// <returns>Null when there is a finding.</returns>
    public static byte[]? Write(
        IReadOnlyList<ExchangeUnit> units,
        Language source,
        Language target,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(findings);
        if (!units.Select(unit => IsXml(unit, findings)).ToList().TrueForAll(fine => fine))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("xliff", XliffNames.Core);
            writer.WriteAttributeString("version", XliffNames.Version);
            writer.WriteAttributeString("srcLang", source.Tag);
            writer.WriteAttributeString("trgLang", target.Tag);
            writer.WriteAttributeString("xmlns", "mda", null, XliffNames.Metadata);
            foreach (var file in units.GroupBy(unit => unit.FileId, StringComparer.Ordinal))
            {
                writer.WriteStartElement("file", XliffNames.Core);
                writer.WriteAttributeString("id", file.Key);
                writer.WriteAttributeString("original", file.First().Block.SourcePath);
                foreach (var unit in file)
                {
                    Write(writer, unit);
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(XmlWriter writer, ExchangeUnit unit)
    {
        var block = unit.Block;
        writer.WriteStartElement("unit", XliffNames.Core);
        writer.WriteAttributeString("id", unit.UnitId);
        writer.WriteAttributeString("name", block.Name);
        writer.WriteStartElement("mda", "metadata", XliffNames.Metadata);
        writer.WriteStartElement("mda", "metaGroup", XliffNames.Metadata);
        writer.WriteAttributeString("category", XliffNames.Own);
        Meta(writer, XliffNames.State, block.State.ToName());
        Meta(writer, XliffNames.SourceHash, unit.SourceHash);
        Meta(writer, XliffNames.TargetHash, unit.TargetHash ?? "");
        Meta(writer, XliffNames.Format, unit.IsMarkdown ? XliffNames.Markdown : "plain");
        writer.WriteEndElement();
        writer.WriteEndElement();
        WriteNotes(writer, unit);

        writer.WriteStartElement("segment", XliffNames.Core);
        writer.WriteAttributeString("id", "s1");
        writer.WriteAttributeString("state", XliffNames.StateOf(block.State));
        if (XliffNames.SubStateOf(block.State) is { } subState)
        {
            writer.WriteAttributeString("subState", subState);
        }

        Text(writer, "source", block.Source);
        if (unit.Target is { } target)
        {
            Text(writer, "target", target);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter writer, ExchangeUnit unit)
    {
        var block = unit.Block;
        var notes = new List<(string Category, string Text)>();
        if (unit.Address is { } address)
        {
            notes.Add(("address", address));
        }

        notes.Add(("source-file", Place(block.SourcePath, block.SourceLine)));
        notes.Add(("target-file", Place(block.Path, block.Line)));
        if (unit.IsMarkdown)
        {
            notes.Add((XliffNames.Format, "The target is Markdown: keep its signs (*, [ ], -) where they stand."));
        }

        if (unit.Before is { } before)
        {
            notes.Add(("source-before", before));
        }

        notes.AddRange(unit.Glossary.Select(hit => ("glossary", hit)));
        writer.WriteStartElement("notes", XliffNames.Core);
        for (var index = 0; index < notes.Count; index++)
        {
            writer.WriteStartElement("note", XliffNames.Core);
            writer.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"n{index + 1}"));
            writer.WriteAttributeString("category", notes[index].Category);
            writer.WriteString(notes[index].Text);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static string Place(string path, int line) => string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");

    private static void Meta(XmlWriter writer, string type, string value)
    {
        writer.WriteStartElement("mda", "meta", XliffNames.Metadata);
        writer.WriteAttributeString("type", type);
        writer.WriteString(value);
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name, XliffNames.Core);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private static bool IsXml(ExchangeUnit unit, DiagnosticBag findings)
    {
        var block = unit.Block;
        return Check(block.Source, block.SourcePath, block.SourceLine)
            & Check(unit.Target ?? "", block.Path, block.Line)
            & Check(string.Concat(unit.Glossary) + unit.Before, block.SourcePath, block.SourceLine);

        bool Check(string text, string path, int line)
        {
            var at = IndexOfUnfit(text);
            if (at >= 0)
            {
                findings.Add(
                    ExchangeDiagnostics.NotXml(path, line + text.AsSpan(0, at).Count('\n'), block.Name, text[at])
                );
            }

            return at < 0;
        }
    }

    private static int IndexOfUnfit(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
