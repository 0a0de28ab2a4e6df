using System.Text.RegularExpressions;
using LivelihoodSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LivelihoodSite.Content.Yaml;

/// <summary>
/// YAML text to nodes with places, by the event parser: no reflection. Refuses what a content file never needs
/// (anchors, aliases, tags, several documents) and duplicate keys.
/// </summary>
public static partial class YamlReader
{
    private const int MaximumDepth = 32;

    /// <summary>Reads a document whose top level is a map.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What findings call the file.</param>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    /// <param name="findings">Takes LS0401 to LS0404.</param>
    /// <returns>The map (empty for an empty text), or null when there is a finding.</returns>
    public static YamlMapping? ReadMapping(string text, string path, int firstLine, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        return PlainYaml.Read(text, firstLine) ?? Parse(text, path, firstLine, findings);
    }

    /// <summary>True for a value that stands for none.</summary>
    /// <param name="value">Its text.</param>
    /// <param name="isPlain">Whether it is written without quotes.</param>
    internal static bool IsNull(string value, bool isPlain) => isPlain && value is "" or "~" or "null";

    /// <summary>Reads a document of any form; <see cref="PlainYaml"/> reads the usual one faster.</summary>
    public static YamlMapping? Parse(string text, string path, int firstLine, DiagnosticBag findings)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMapping([], firstLine, 1);
            }

            parser.Consume<DocumentStart>();
            var root = Read(parser, firstLine - 1, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                throw new ContentException("LS0401", root.Line, 1, "the file holds a second YAML document.", null);
            }

            return root switch
            {
                YamlMapping mapping => mapping,
                YamlScalar { IsNull: true } => new YamlMapping([], firstLine, 1),
                _ => throw new ContentException(
                    "LS0401",
                    root.Line,
                    root.Column,
                    "expected keys with values here.",
                    FullWidthColonHint(text) ?? "Write lines such as “title: …”."
                ),
            };
        }
        catch (ContentException problem)
        {
            findings.Error(problem.Code, path, problem.Line, problem.Column, problem.Sentence, problem.Hint);
        }
        catch (YamlException problem)
        {
            var line = (int)problem.Start.Line + firstLine - 1;
            findings.Error(
                "LS0401",
                path,
                line,
                (int)problem.Start.Column,
                $"this is not valid YAML: {Sentence(problem.Message)}",
                FullWidthColonHint(text) ?? "Check indentation, colons and quotes on this line and the one before."
            );
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser throws these, too, on malformed input.
            findings.Error("LS0401", path, firstLine, 1, "this is not valid YAML.", FullWidthColonHint(text));
        }

        return null;
    }

    private static YamlNode Read(Parser parser, int offset, int depth)
    {
        var line = (int)parser.Current!.Start.Line + offset;
        var column = (int)parser.Current.Start.Column;
        if (depth > MaximumDepth)
        {
            throw new ContentException("LS0401", line, column, "values are nested too deeply.", null);
        }

        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            throw new ContentException(
                "LS0402",
                line,
                column,
                "anchors, aliases and tags (&, *, !) are not used in content files.",
                "Put the text into quotes."
            );
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(scalar.Value, IsNull(scalar.Value, scalar.IsPlainImplicit), line, column);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(parser, offset, depth + 1));
            }

            return new YamlSequence(items, line, column);
        }

        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Read(parser, offset, depth + 1) is not YamlScalar key)
            {
                throw new ContentException("LS0401", line, column, "a key must be a plain word.", null);
            }

            if (!keys.Add(key.Value))
            {
                throw new ContentException(
                    "LS0403",
                    key.Line,
                    key.Column,
                    $"the key “{key.Value}” stands here a second time.",
                    "Keep one of them."
                );
            }

            entries.Add(new YamlEntry(key, Read(parser, offset, depth + 1)));
        }

        return new YamlMapping(entries, line, column);
    }

    // "title：…" with a full-width colon is the usual slip with a Chinese keyboard, and YAML's own message does not help.
    private static Message? FullWidthColonHint(string text) =>
        FullWidthColon().Match(text) is { Success: true } match
            ? (Message)
                $"After “{match.Groups["key"].Value}” stands a full-width colon (：); write an ASCII colon and a blank (: )."
            : null;

    private static string Sentence(string message) => message.TrimEnd('.') + ".";

    [GeneratedRegex(@"^[ -]*(?<key>[A-Za-z][A-Za-z-]*)：", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex FullWidthColon();
}
