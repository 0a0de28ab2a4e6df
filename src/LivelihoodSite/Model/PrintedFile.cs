namespace LivelihoodSite.Model;

/// <summary>A PDF file of a page, ready to be published.</summary>
/// <param name="Page">Address of the page that it was printed from.</param>
/// <param name="Address">Its own address, relative to the output folder.</param>
/// <param name="Title">Title of that page.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">Number of pages; of an imposed file, sides of sheets.</param>
/// <param name="Chromium">Version of the browser that made it.</param>
/// <param name="Imposed">True for two A5 pages on each side of A4 in saddle order, for a printing shop.</param>
public sealed record PrintedFile(
    string Page,
    string Address,
    string Title,
    long Size,
    int Pages,
    string Chromium,
    bool Imposed
);
