using System.Xml.Linq;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>Names of XLIFF 2.0 (OASIS Standard, 5 August 2014) and of what we add in its metadata module.</summary>
internal static class XliffNames
{
    public const string Version = "2.0";
    public const string Core = "urn:oasis:names:tc:xliff:document:2.0";
    public const string Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";

    /// <summary>Category of our metadata and prefix of our sub-states.</summary>
    public const string Own = "livelihood";

    public const string SourceHash = "source-hash";
    public const string TargetHash = "target-hash";
    public const string State = "state";
    public const string Format = "format";
    public const string Markdown = "markdown";

    public static XName InCore(string name) => XName.Get(name, Core);

    public static XName InMetadata(string name) => XName.Get(name, Metadata);

    /// <summary>
    /// The state of a segment: current → final; stale → initial with its old target, so that no tool takes it for done;
    /// missing → initial without a target.
    /// </summary>
    public static string StateOf(TranslationState state) => state == TranslationState.Current ? "final" : "initial";

    /// <summary>The sub-state of a stale segment (<c>livelihood:stale</c>), or null.</summary>
    public static string? SubStateOf(TranslationState state) =>
        state == TranslationState.Stale ? $"{Own}:{state.ToName()}" : null;
}
