using LivelihoodSite.Model;

namespace LivelihoodSite.Translation;

/// <summary>What a block of words is, which decides how strictly it is compared.</summary>
public enum BlockKind
{
    /// <summary>The short title of a project: it may say less than the commitment.</summary>
    Title,

    /// <summary>The promise.</summary>
    Commitment,

    /// <summary>The reported result.</summary>
    Result,

    /// <summary>The name of a measure, or of an edition, category, group: a label.</summary>
    Name,

    /// <summary>The unit of a measure.</summary>
    Unit,

    /// <summary>A remark or a description written by people in both languages.</summary>
    Note,
}

/// <summary>One block of words of the source language beside its translation into one other language.</summary>
/// <param name="ProjectId">The project, or null for words of the edition.</param>
/// <param name="Name">The block as files name it: <c>title</c>, <c>commitment</c>, <c>result</c>, <c>measures[1].note</c>, <c>categories[3].title</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">The language of the translation.</param>
/// <param name="Source">The source words as plain text; paragraphs are divided by <c>\n</c>.</param>
/// <param name="SourcePath">Their file, relative to the site root.</param>
/// <param name="SourceLine">Line of the file on which they begin, from 1.</param>
/// <param name="Text">The translation as plain text, or null where there is none.</param>
/// <param name="Path">The file of the translation, relative to the site root.</param>
/// <param name="Line">Line of that file on which the translation begins, from 1.</param>
/// <param name="State">How fresh the translation is.</param>
public sealed record TranslatedBlock(
    string? ProjectId,
    string Name,
    BlockKind Kind,
    Language Language,
    string Source,
    string SourcePath,
    int SourceLine,
    string? Text,
    string Path,
    int Line,
    TranslationState State
)
{
    /// <summary>True where one file holds both, under one key: words of edition.yml, the note on the break of a series.</summary>
    public bool StandsBesideSource => string.Equals(Path, SourcePath, StringComparison.Ordinal);

    /// <summary>Number of the category in its edition, or null for words of the edition itself.</summary>
    public int? Category { get; init; }

    /// <summary>True for a title that nobody wrote in the source: the commitment stands in for it, and the translation may be shorter.</summary>
    public bool IsStandIn { get; init; }

    /// <summary>The source words from which a stale translation was made, where its file keeps them.</summary>
    public string? Before { get; init; }

    /// <summary>Line of the file on which each paragraph of <see cref="Text"/> begins; empty where all stand on <see cref="Line"/>.</summary>
    public IReadOnlyList<int> ParagraphLines { get; init; } = [];

    /// <summary>The line of the file on which a character of <see cref="Text"/> stands.</summary>
    public int LineAt(int index)
    {
        var paragraph = Text is null ? 0 : Text.AsSpan(0, Math.Min(index, Text.Length)).Count('\n');
        return paragraph < ParagraphLines.Count ? ParagraphLines[paragraph] : Line;
    }

    /// <summary>The column of a character of <see cref="Text"/>; 1 where the text stands behind a key.</summary>
    public int ColumnAt(int index) =>
        Text is null || ParagraphLines.Count == 0
            ? 1
            : Math.Min(index, Text.Length) - Text.LastIndexOf('\n', Math.Max(Math.Min(index, Text.Length) - 1, 0));
}
