using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Rendering.Views;

/// <summary>How a page of an edition learns of newer ones: it loads a script that is written anew with each of them.</summary>
internal static class NewerEditions
{
    /// <summary>What the script is asked with.</summary>
    /// <param name="script">The reference to it.</param>
    /// <param name="edition">The edition of the page.</param>
    /// <param name="language">Language of the words that it may add.</param>
    public static Bag Of(string script, Edition edition, Language language) =>
        Bag.Of(("script", script), ("year", edition.Year), ("language", language.Code));
}
