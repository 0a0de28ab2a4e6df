namespace LivelihoodSite.Rendering.Images;

/// <summary>The ten digits as lines of a pen: no font is needed, and every machine draws the same.</summary>
internal static class Digits
{
    private const int Steps = 48;

    // In a box of 1 × 1.6, y down; angles in degrees, clockwise from the right.
    private static readonly (double X, double Y)[][][] Strokes =
    [
        [Arc(0.5, 0.8, 0.42, 0.72, 0, 360)],
        [
            [(0.2, 0.34), (0.56, 0.08), (0.56, 1.52)],
        ],
        [
            [.. Arc(0.5, 0.5, 0.42, 0.42, 190, 398), (0.08, 1.52), (0.94, 1.52)],
        ],
        [
            [.. Arc(0.48, 0.44, 0.37, 0.36, 205, 450), .. Arc(0.48, 1.16, 0.41, 0.36, 270, 515)],
        ],
        [
            [(0.72, 1.52), (0.72, 0.08), (0.05, 1.1), (0.96, 1.1)],
        ],
        [
            [(0.85, 0.08), (0.22, 0.08), .. Arc(0.48, 1.05, 0.43, 0.47, 225, 515)],
        ],
        [Arc(0.5, 1.08, 0.42, 0.44, 0, 360), [.. Curve((0.74, 0.08), (0.12, 0.42), (0.08, 1.08))]],
        [
            [(0.07, 0.08), (0.93, 0.08), (0.38, 1.52)],
        ],
        [Arc(0.5, 0.44, 0.36, 0.36, 0, 360), Arc(0.5, 1.16, 0.42, 0.36, 0, 360)],
        [Arc(0.5, 0.52, 0.42, 0.44, 0, 360), [.. Curve((0.26, 1.52), (0.88, 1.18), (0.92, 0.52))]],
    ];

    /// <summary>How far the next digit stands, as a share of the height.</summary>
    private const double Advance = 0.76;

    /// <summary>Draws a number.</summary>
    /// <param name="canvas">On which.</param>
    /// <param name="text">ASCII digits.</param>
    /// <param name="left">Left edge in pixels.</param>
    /// <param name="top">Top edge in pixels.</param>
    /// <param name="height">Height of a digit in pixels.</param>
    /// <param name="colour">Its colour.</param>
    /// <returns>The right edge.</returns>
    public static double Draw(Canvas canvas, string text, double left, double top, double height, Colour colour)
    {
        var scale = height / 1.6;
        foreach (var digit in text)
        {
            canvas.Lines(
                [
                    .. Strokes[digit - '0']
                        .Select(line => line.Select(p => (left + (p.X * scale), top + (p.Y * scale))).ToArray()),
                ],
                height * 0.115,
                colour
            );
            left += height * Advance;
        }

        return left - (height * (Advance - (1 / 1.6)));
    }

    private static (double X, double Y)[] Arc(double x, double y, double rx, double ry, double from, double to) =>
        [
            .. Enumerable
                .Range(0, Steps + 1)
                .Select(step => (from + ((to - from) * step / Steps)) * Math.PI / 180)
                .Select(angle => (x + (rx * Math.Cos(angle)), y + (ry * Math.Sin(angle)))),
        ];

    private static IEnumerable<(double X, double Y)> Curve(
        (double X, double Y) from,
        (double X, double Y) bend,
        (double X, double Y) to
    )
    {
        for (var step = 0; step <= Steps; step++)
        {
            var t = (double)step / Steps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            yield return ((a * from.X) + (b * bend.X) + (c * to.X), (a * from.Y) + (b * bend.Y) + (c * to.Y));
        }
    }
}
