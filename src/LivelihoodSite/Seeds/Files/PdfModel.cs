namespace LivelihoodSite.Seeds.Files;

/// <summary>A character on a page; lengths in points from the lower left corner.</summary>
/// <param name="Text">Usually one character.</param>
/// <param name="Left">Where it starts on its base line.</param>
/// <param name="Right">Where the next one may start.</param>
/// <param name="Base">Height of the base line.</param>
/// <param name="Size">Size of the type.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size);

/// <summary>A page with its characters in no order that one could rely on.</summary>
internal sealed record PdfPage(IReadOnlyList<PdfGlyph> Glyphs);

/// <summary>A line of a page.</summary>
/// <param name="Text">Its text, with a blank where the page has one.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Base">Its base line.</param>
/// <param name="Size">Size of most of its type.</param>
/// <param name="Head">Width of the first word or character, which a line before it had no room for if it was wrapped.</param>
internal sealed record PdfLine(string Text, int Page, double Left, double Right, double Base, double Size, double Head);
