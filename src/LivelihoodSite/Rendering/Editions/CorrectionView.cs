using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>A dated correction of the published text.</summary>
internal static class CorrectionView
{
    /// <summary>A correction with its reason as the page's language has it.</summary>
    public static Bag Of(PageScope scope, Correction correction) =>
        Of(scope, correction, scope.Read(correction.Reason));

    /// <summary>The same with the reason as the page shows it.</summary>
    public static Bag Of(PageScope scope, Correction correction, object reason) =>
        Bag.Of(
            ("old", correction.Old),
            ("new", correction.New),
            ("date", correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("reason", reason),
            ("lang", scope.Site.SourceLanguage.Tag)
        );
}
