namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>
/// The rows of a test over the whole site: every kind of page in every language it has. Which pages of the kind the
/// test sees, <see cref="SiteOutput.PagesOf"/> decides: one, or all under <c>./test.sh --all</c>.
/// </summary>
public sealed class EveryKind : TheoryData<PageKind, string>
{
    /// <summary>Lists the kinds.</summary>
    public EveryKind()
    {
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            foreach (var language in LanguagesOf(kind))
            {
                Add(kind, language);
            }
        }
    }

    private static string[] LanguagesOf(PageKind kind) =>
        kind switch
        {
            // The site of this checkout has one edition: these are looked at on the demo site.
            PageKind.Unknown or PageKind.SeriesIndex or PageKind.Series or PageKind.Comparison => [],
            PageKind.Root or PageKind.Editions or PageKind.NotFound or PageKind.EditionChoice => [""],
            PageKind.BilingualHome
            or PageKind.BilingualCategory
            or PageKind.BilingualProject
            or PageKind.BilingualBooklet => [""],
            _ => ["zh", "en"],
        };
}

/// <summary>Every kind of page that has a twin in the other language.</summary>
public sealed class EveryTranslatedKind : TheoryData<PageKind>
{
    /// <summary>Lists the kinds.</summary>
    public EveryTranslatedKind()
        : base(new EveryKind().Where(row => row.Data.Item2 is "zh").Select(row => row.Data.Item1)) { }
}

/// <summary>Every kind of page across years, in every language it has; on the fictitious site of three years.</summary>
public sealed class EveryKindAcross : TheoryData<PageKind, string>
{
    /// <summary>Lists the kinds.</summary>
    public EveryKindAcross()
    {
        Add(PageKind.Root, "");
        Add(PageKind.Editions, "");
        foreach (var kind in (PageKind[])[PageKind.SeriesIndex, PageKind.Series, PageKind.Comparison])
        {
            Add(kind, "zh");
            Add(kind, "en");
        }
    }
}
