namespace LivelihoodSite.Rendering.Pages;

/// <summary>A heading of a page.</summary>
/// <param name="Level">2 for those right below the title.</param>
/// <param name="Id">What a link to it names.</param>
/// <param name="Text">Its words, without marks.</param>
/// <param name="Offset">Where it begins in the Markdown of the page.</param>
internal sealed record PageHeading(int Level, string Id, string Text, int Offset);
