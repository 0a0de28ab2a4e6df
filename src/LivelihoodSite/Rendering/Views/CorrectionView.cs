using System.Globalization;
using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A dated correction of the published text.</summary>
internal static class CorrectionView
{
    public static Bag Of(PageScope scope, Correction correction) =>
        Bag.Of(
            ("old", correction.Old),
            ("new", correction.New),
            ("date", correction.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("reason", scope.Read(correction.Reason)),
            ("lang", scope.Site.SourceLanguage.Tag)
        );
}
