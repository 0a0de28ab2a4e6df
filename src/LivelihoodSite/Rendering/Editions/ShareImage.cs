using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Images;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>
/// The picture of an edition for those who share a page (Open Graph): the year, one square for each project in a column for
/// each category, filled where the report states that it is completed, and both counts. It holds no words, so that it
/// serves every language and needs no font; <c>share_image</c> of the words files says the same in words.
/// </summary>
public static class ShareImage
{
    public const int Width = 1200;
    public const int Height = 630;
    private const int Margin = 80;
    private const int BaseLine = 400;
    private const int ChartLeft = 760;

    private static readonly Colour Paper = new(0xFC, 0xFB, 0xF7);
    private static readonly Colour Ink = new(0x1D, 0x1B, 0x18);
    private static readonly Colour Accent = new(0xA3, 0x26, 0x1B);

    /// <summary>The picture as a PNG file; the same edition gives the same bytes.</summary>
    public static byte[] Draw(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        using var canvas = new Canvas(Width, Height, Paper);
        canvas.Rectangle(0, 0, Width, 14, Accent);
        canvas.Triangle(Margin, 84, 60, 54, Accent);
        _ = Digits.Draw(canvas, edition.Year.ToString("0000", CultureInfo.InvariantCulture), Margin, 212, 188, Ink);
        Chart(canvas, edition);
        canvas.Rectangle(Margin, BaseLine + 36, Width - (2 * Margin), 3, Ink);
        Legend(canvas, edition);
        return canvas.ToPng();
    }

    private static bool IsDone(Project project) => StatusView.GroupOf(project.Status.Code) is "done";

    private static void Chart(Canvas canvas, Edition edition)
    {
        if (edition.Categories.Count == 0)
        {
            return;
        }

        var tallest = edition.Categories.Max(category => category.Projects.Count);
        var pitch = Math.Min(
            46,
            Math.Min((Width - Margin - ChartLeft) / edition.Categories.Count, (BaseLine - 84) / Math.Max(tallest, 1))
        );
        if (pitch < 3)
        {
            // Too many to be told apart: the counts below speak for themselves.
            return;
        }

        var size = Math.Max(pitch - Math.Max(pitch / 4, 1), 2);
        var left = Width - Margin - (pitch * (edition.Categories.Count - 1)) - size;
        for (var column = 0; column < edition.Categories.Count; column++)
        {
            var projects = edition.Categories[column].Projects;
            for (var row = 0; row < projects.Count; row++)
            {
                Square(canvas, left + (column * pitch), BaseLine - size - (row * pitch), size, IsDone(projects[row]));
            }
        }
    }

    private static void Legend(Canvas canvas, Edition edition)
    {
        const int Top = BaseLine + 80;
        const int Size = 64;
        var done = edition.Projects.Count(IsDone);
        var left = (double)Margin;
        foreach (var (count, isDone) in new[] { (done, true), (edition.Projects.Count() - done, false) })
        {
            if (count > 0)
            {
                Square(canvas, (int)left, Top + 4, Size - 8, isDone);
                left =
                    Digits.Draw(canvas, count.ToString(CultureInfo.InvariantCulture), left + Size + 12, Top, Size, Ink)
                    + 64;
            }
        }
    }

    private static void Square(Canvas canvas, int left, int top, int size, bool filled)
    {
        if (filled)
        {
            canvas.Rectangle(left, top, size, size, Ink);
        }
        else
        {
            canvas.Frame(left, top, size, size, Math.Max(size / 9, 1), Ink);
        }
    }
}
