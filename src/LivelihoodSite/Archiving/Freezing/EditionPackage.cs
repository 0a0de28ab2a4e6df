using System.Globalization;
using System.Text;
using LivelihoodSite.Archiving.Bags;
using LivelihoodSite.Archiving.Web;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Freezing;

/// <summary>Everything that goes into the package of an edition.</summary>
/// <param name="Site">site.yml as the edition was made with.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Published">Its published files, from the output folder on (<c>2019/…</c>).</param>
/// <param name="Inputs">What it was made from (<c>input/…</c>, <c>seeds/…</c>).</param>
/// <param name="Theme">The whole theme it was made with (<c>theme/…</c>).</param>
/// <param name="Number">1 for the first freeze.</param>
/// <param name="Date">The day of the freeze.</param>
/// <param name="Corrections">What was corrected since the freeze before.</param>
/// <param name="Before">SHA-512 of the package before this one, or null.</param>
public sealed record EditionToFreeze(
    Site Site,
    Edition Edition,
    IReadOnlyList<PackageFile> Published,
    IReadOnlyList<PackageFile> Inputs,
    IReadOnlyList<PackageFile> Theme,
    int Number,
    DateOnly Date,
    IReadOnlyList<string> Corrections,
    string? Before
)
{
    /// <summary>The edition with the number of its freeze: <c>2019</c>, then <c>2019-2</c>.</summary>
    public string Name =>
        string.Create(CultureInfo.InvariantCulture, $"{Edition.Year}{(Number == 1 ? "" : $"-{Number}")}");
}

/// <summary>
/// The package of a frozen edition: one folder that is a BagIt bag. Its payload is laid out as a site: input/, seeds/ and theme/ make
/// the edition again; YEAR/ is what was published; YEAR.wacz is the same for web archives.
/// </summary>
public static class EditionPackage
{
    /// <summary>The name of the folder inside the ZIP file.</summary>
    public static string FolderOf(string name) => $"livelihood-{name}";

    /// <summary>All files of the package, the folder of the bag included in their paths.</summary>
    public static IReadOnlyList<PackageFile> FilesOf(EditionToFreeze edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var year = edition.Edition.Year.ToString(CultureInfo.InvariantCulture);
        var title = $"{Title(edition)} {year}";
        var wacz = WaczFile.Write(
            edition.Published,
            new WaczDescription(
                title,
                Description(edition),
                Tool.NameAndVersion,
                edition.Date,
                edition.Site.BaseUrl ?? WaczFile.NoAddress,
                $"{year}/index.html"
            )
        );
        IReadOnlyList<PackageFile> payload =
        [
            .. edition.Published,
            .. edition.Inputs,
            .. edition.Theme,
            new($"{year}.wacz", wacz),
        ];
        var folder = FolderOf(edition.Name);
        return
        [
            .. BagFiles
                .Of(
                    payload,
                    Info(edition, year),
                    [new PackageFile("README.txt", Encoding.UTF8.GetBytes(PackageReadme.Of(edition)))]
                )
                .Select(file => file with { Path = $"{folder}/{file.Path}" }),
        ];
    }

    private static IEnumerable<(string, string)> Info(EditionToFreeze edition, string year)
    {
        if ((edition.Edition.Publisher ?? edition.Site.Publisher) is { } publisher)
        {
            yield return ("Source-Organization", AllLanguages(publisher, edition.Site));
        }

        if (edition.Site.Contact is { } contact)
        {
            yield return ("Contact-Name", AllLanguages(contact, edition.Site));
        }

        yield return ("External-Description", Description(edition));
        yield return ("External-Identifier", edition.Site.BaseUrl is { } address ? $"{address}{year}/" : year);
        yield return ("Bagging-Date", edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("Bag-Software-Agent", Tool.NameAndVersion);
        yield return ("Edition", year);
        yield return ("Freeze", edition.Number.ToString(CultureInfo.InvariantCulture));
        if (edition.Site.Licence is { } licence)
        {
            yield return ("Licence", AllLanguages(licence, edition.Site));
        }

        if (edition.Before is { } before)
        {
            yield return ("Replaces-Package-Sha512", before);
        }

        foreach (var correction in edition.Corrections)
        {
            yield return ("Correction", correction);
        }
    }

    internal static string Title(EditionToFreeze edition) => AllLanguages(edition.Edition.Title, edition.Site);

    internal static string AllLanguages(LocalizedText text, Site site) =>
        string.Join(" / ", site.Languages.Select(language => text.In(language.Code)).Distinct(StringComparer.Ordinal));

    private static string Description(EditionToFreeze edition) =>
        $"{Title(edition)}, {edition.Edition.Year.ToString(CultureInfo.InvariantCulture)}"
        + (edition.Edition.District is { } district ? $", {AllLanguages(district, edition.Site)}" : "");
}
