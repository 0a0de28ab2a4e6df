namespace LivelihoodSite.Model;

/// <summary>What site.yml says. Every fact that nobody gave is null or empty and leaves its line out of the pages.</summary>
/// <param name="Name">Name of the site.</param>
/// <param name="BaseUrl">The only source of absolute addresses (<c>https://host/a/b/</c>, with the last slash), or null.</param>
/// <param name="Published">False shows the 样张 / Preview mark and <c>noindex</c> on every page.</param>
/// <param name="Languages">Languages in order; the first is the source language.</param>
/// <param name="Publisher">Publishing body, or null.</param>
/// <param name="Contact">Where corrections go, or null.</param>
/// <param name="Licence">Licence of the texts and data, or null.</param>
/// <param name="UntranslatedIsError">True when a missing translation stops the build instead of showing a notice.</param>
public sealed record Site(
    LocalizedText Name,
    string? BaseUrl,
    bool Published,
    IReadOnlyList<Language> Languages,
    LocalizedText? Publisher,
    LocalizedText? Contact,
    LocalizedText? Licence,
    bool UntranslatedIsError
)
{
    /// <summary>Reports, or pages alone.</summary>
    public SiteKind Kind { get; init; }

    /// <summary>The folder with the pages of running text, relative to the site root; "" for the root itself.</summary>
    public string PagesFolder { get; init; } = "input/pages";

    /// <summary>True keeps comparisons of figures off the pages; stated statuses and data files stay as they are.</summary>
    public bool HidesVerdicts { get; init; }

    /// <summary>True makes the pages of the report alone: no handouts, no pages side by side, no search, data, charts, feeds.</summary>
    public bool HasPagesOnly { get; init; }

    /// <summary>What inspections of government sites look for.</summary>
    public Government Government { get; init; } = Government.Unknown;

    /// <summary>栏目类别 of the category pages, one of <see cref="ColumnTypes.All"/>.</summary>
    public string ColumnType { get; init; } = ColumnTypes.Default;

    /// <summary>Key words of the site, in file order; empty when nobody gave any.</summary>
    public IReadOnlyList<LocalizedText> Keywords { get; init; } = [];

    /// <summary>The portal whose header and footer the pages carry.</summary>
    public HostPortal Host { get; init; } = HostPortal.None;

    /// <summary>The paper that pages are laid out for.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>The Chromium that makes PDF files (path or name of the program), or null for the one that is found.</summary>
    public string? Chromium { get; init; }

    /// <summary>True puts compressed forms of text files beside them, for servers that hand them out.</summary>
    public bool Precompress { get; init; }

    /// <summary>The language of the reports.</summary>
    public Language SourceLanguage => Languages[0];
}

/// <summary>A page of running text (about, accessibility) that people write in input/pages/.</summary>
/// <param name="Name">File name without language and ending (<c>about</c>).</param>
/// <param name="Language">Language code.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Description">One sentence for search engines, or null.</param>
/// <param name="Markdown">The text.</param>
/// <param name="SourcePath">Its file, relative to the site root.</param>
/// <param name="FirstLine">Line of the file on which the Markdown begins, from 1.</param>
public sealed record ContentPage(
    string Name,
    string Language,
    string Title,
    string? Description,
    string Markdown,
    string SourcePath,
    int FirstLine
)
{
    /// <summary>True where nobody has written the page in its language: title and text are those of the source language.</summary>
    public bool IsUntranslated { get; init; }

    /// <summary>True where the page was translated from an older text of the source language.</summary>
    public bool IsStale { get; init; }

    /// <summary>Names that it had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>One agreed term of glossary.yml.</summary>
/// <param name="Translation">The term in the source language with the agreed terms of the others.</param>
/// <param name="Forbidden">Words not to be used for it.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Kind">term, body, place, programme or name.</param>
/// <param name="HoldsNumeral">True for a name whose numeral is not a quantity (15分钟便民服务圈, 三送一送).</param>
public sealed record GlossaryTerm(
    LocalizedText Translation,
    IReadOnlyList<string> Forbidden,
    string? Note,
    string Kind,
    bool HoldsNumeral = false
)
{
    /// <summary>Where the agreed words come from (a standard, the body itself), or null.</summary>
    public string? Reference { get; init; }

    /// <summary>What is accepted beside the agreed words, in any language of the site.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The term in the source language.</summary>
    public string Source => Translation.Source;
}
