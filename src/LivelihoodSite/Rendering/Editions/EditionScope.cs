using System.Collections.Concurrent;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>What all pages of one edition in one language have in common: found once, read by any number of threads.</summary>
internal sealed class EditionScope
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WeakReference<FolderScope>> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Status, Bag> statuses = new();
    private readonly Lazy<string> title;
    private readonly Lazy<Asset> printStyleSheet;
    private readonly Lazy<Asset> sheetStyleSheet;
    private readonly Lazy<Bag> facts;
    private readonly Lazy<Bag?> image;
    private readonly Lazy<ScriptArray> labels;
    private readonly Lazy<HashSet<string>> sameTitle;
    private readonly Lazy<string?> updated;
    private readonly Lazy<int> done;

    public EditionScope(
        SiteContent content,
        Theme theme,
        Func<Measure, Verdict> judge,
        Edition edition,
        Language language
    )
    {
        Content = content;
        Theme = theme;
        Judge = judge;
        Edition = edition;
        Language = language;
        Words = theme.WordsOf(language);
        IsSource = string.Equals(language.Code, content.Site.SourceLanguage.Code, StringComparison.Ordinal);
        Figures = new FigureText(Words, IsSource, LanguageTag.PartsWords(language.Tag));
        Projects =
        [
            .. edition.Categories.SelectMany(category => category.Projects.Select(project => (category, project))),
        ];
        for (var place = 0; place < Projects.Count; place++)
        {
            _ = places.TryAdd(Projects[place].Project.Id, place);
        }

        title = new(() => Words.EditionTitle(Edition.Year, Read(Edition.Title)));
        printStyleSheet = new(() => PrintStyleSheet.Of(AnyPage));
        sheetStyleSheet = new(() => PrintStyleSheet.OfSheet(AnyPage));
        Locale = LanguageTag.LocaleOf(language.Tag);
        facts = new(() => FrameView.EditionFacts(AnyPage));
        image = new(() => FrameView.Image(AnyPage));
        labels = new(() => SiteLabels.OfSite(Content.Site, Language));
        updated = new(() => ChangeFeed.UpdatedOf(Content.Site, Edition));
        sameTitle = new(() => [.. Edition.Categories.SelectMany(SameTitles)]);
        done = new(() => Projects.Count(one => StatusView.GroupOf(one.Project.Status.Code) is "done"));
    }

    /// <summary>The sides of each project: its page, its category and the booklet ask for them.</summary>
    public UsedTimes<AlignedProject> Aligned { get; } = new(3);

    /// <summary>The categories as booklets show them: three booklets ask for them.</summary>
    public UsedTimes<ScriptArray> Printed { get; } = new(3);

    public SiteContent Content { get; }

    public Theme Theme { get; }

    public Func<Measure, Verdict> Judge { get; }

    public Edition Edition { get; }

    public Language Language { get; }

    public Words Words { get; }

    public FigureText Figures { get; }

    /// <summary>Whether the pages are in the language of the reports.</summary>
    public bool IsSource { get; }

    /// <summary>All projects in source order.</summary>
    public IReadOnlyList<(Category Category, Project Project)> Projects { get; }

    /// <summary>How many of them the report calls done.</summary>
    public int Done => done.Value;

    /// <summary>The title of the report with its year: unique among editions.</summary>
    public string Title => title.Value;

    /// <summary>What the page margins say on paper.</summary>
    public Asset PrintSheet => printStyleSheet.Value;

    /// <summary>What the page margins of a single sheet say.</summary>
    public Asset SingleSheet => sheetStyleSheet.Value;

    /// <summary>The edition as frames show it.</summary>
    public Bag Facts => facts.Value;

    /// <summary>The picture of the edition for those who share a page, or null.</summary>
    public Bag? Image => image.Value;

    /// <summary>The labels of a page that is neither a column nor content.</summary>
    public ScriptArray Labels => labels.Value;

    /// <summary>See <see cref="LanguageTag.LocaleOf"/>.</summary>
    public string? Locale { get; }

    /// <summary>See <see cref="ChangeFeed.UpdatedOf"/>.</summary>
    public string? Updated => updated.Value;

    private PageScope AnyPage => new(this, Addresses.Page(Edition, Language, "print"));

    /// <summary>The place of a project in source order, from 0, or −1.</summary>
    public int PlaceOf(string id) => places.GetValueOrDefault(id, -1);

    /// <summary>Whether another project of its category has the same title in this language.</summary>
    public bool SharesItsTitle(string id) => sameTitle.Value.Contains(id);

    /// <summary>What the pages of a folder have in common; it lasts as long as one of them is being made.</summary>
    /// <param name="address">A page of the folder.</param>
    public FolderScope FolderOf(string address)
    {
        var folder = address.AsSpan(0, address.LastIndexOf('/') + 1);
        if (folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var kept))
        {
            if (kept.TryGetTarget(out var known))
            {
                return known;
            }

            var again = new FolderScope(this, address);
            kept.SetTarget(again);
            return again;
        }

        var made = new FolderScope(this, address);
        folders[folder.ToString()] = new WeakReference<FolderScope>(made);
        return made;
    }

    /// <summary>A status as pages show it.</summary>
    public Bag Status(Status status) =>
        statuses.TryGetValue(status, out var known)
            ? known
            : statuses.GetOrAdd(status, new SharedBag(StatusView.Of(AnyPage, status)));

    private IEnumerable<string> SameTitles(Category category) =>
        category
            .Projects.GroupBy(project => Read(project.Title), StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same.Select(project => project.Id));

    private string Read(LocalizedText text) => SourceMark.Read(text, Language, Content.Site.SourceLanguage);
}
