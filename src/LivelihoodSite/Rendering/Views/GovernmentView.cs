using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The part of the footer that inspections of government sites look at.</summary>
internal static class GovernmentView
{
    /// <summary>The facts in one language; null when nobody gave any.</summary>
    /// <param name="site">The site.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="to">The reference from the page to a published file name of the badge.</param>
    public static Bag? Of(Site site, Language language, Func<string, string> to)
    {
        var facts = site.Government;
        return facts == Government.Unknown
            ? null
            : Bag.Of(
                ("site_id_code", facts.SiteIdCode),
                ("organiser", facts.Organiser?.In(language.Code)),
                ("operator", facts.Operator?.In(language.Code)),
                ("telephone", facts.Telephone),
                ("email", facts.Email),
                ("address", facts.Address?.In(language.Code)),
                ("icp", facts.Icp),
                ("police", facts.Police is { } police ? Bag.Of(("number", police.Number), ("url", police.Url)) : null),
                ("badge", facts.Badge is { } badge ? Picture(badge, to) : null),
                ("error_report", facts.ErrorReport)
            );
    }

    private static Bag Picture(Badge badge, Func<string, string> to) =>
        Bag.Of(
            ("src", to(Asset.Of(badge.Image).FileName)),
            ("width", badge.Image.Size?.Width),
            ("height", badge.Image.Size?.Height),
            ("url", badge.Url)
        );
}
