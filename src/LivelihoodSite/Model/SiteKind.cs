namespace LivelihoodSite.Model;

/// <summary>What a site is made of.</summary>
public enum SiteKind
{
    /// <summary>The reports of years, with pages of running text beside them.</summary>
    Report,

    /// <summary>Pages of running text alone: a manual, a guide.</summary>
    Pages,
}
