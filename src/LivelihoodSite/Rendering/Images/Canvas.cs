using System.Buffers;
using System.Runtime.InteropServices;
using LivelihoodSite.Content;

namespace LivelihoodSite.Rendering.Images;

/// <summary>A colour.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>A picture in memory on which shapes with smooth edges are drawn; x to the right, y down, in pixels.</summary>
internal sealed class Canvas : NativeRoom<byte>
{
    public Canvas(int width, int height, Colour ground)
        : base(width * height * 3)
    {
        Width = width;
        Height = height;
        for (var x = 0; x < width; x++)
        {
            Append([ground.Red, ground.Green, ground.Blue]);
        }

        for (var y = 1; y < height; y++)
        {
            Append(Written[..(width * 3)]);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A filled rectangle on whole pixels.</summary>
    public void Rectangle(int left, int top, int width, int height, Colour colour)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                Blend(x, y, 1, colour);
            }
        }
    }

    /// <summary>The outline of a rectangle, drawn inwards.</summary>
    public void Frame(int left, int top, int width, int height, int line, Colour colour)
    {
        Rectangle(left, top, width, line, colour);
        Rectangle(left, top + height - line, width, line, colour);
        Rectangle(left, top + line, line, height - (2 * line), colour);
        Rectangle(left + width - line, top + line, line, height - (2 * line), colour);
    }

    /// <summary>A filled triangle ▲ on a base line.</summary>
    public void Triangle(double left, double top, double width, double height, Colour colour)
    {
        // Distance to the two slanting sides, positive inside.
        var slope = Math.Sqrt((height * height) + (width * width / 4));
        for (var y = (int)top - 1; y <= top + height; y++)
        {
            for (var x = (int)left - 1; x <= left + width + 1; x++)
            {
                double px = x + 0.5 - left - (width / 2);
                double py = y + 0.5 - top;
                var side = ((py * width / 2) - (Math.Abs(px) * height)) / slope;
                var bottom = height - py;
                Blend(x, y, Math.Min(side, bottom) + 0.5, colour);
            }
        }
    }

    /// <summary>Lines with round ends and joints.</summary>
    /// <param name="lines">Each a chain of points.</param>
    /// <param name="thickness">In pixels.</param>
    public void Lines(IReadOnlyList<(double X, double Y)[]> lines, double thickness, Colour colour)
    {
        var points = lines.SelectMany(line => line).ToList();
        var reach = (thickness / 2) + 1;
        var left = (int)(points.Min(point => point.X) - reach);
        var top = (int)(points.Min(point => point.Y) - reach);
        var width = (int)(points.Max(point => point.X) + reach) - left + 1;
        var area = width * ((int)(points.Max(point => point.Y) + reach) - top + 1);
        var cover = ArrayPool<double>.Shared.Rent(area);
        cover.AsSpan(0, area).Clear();
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                Cover(cover, left, top, width, line[i - 1], line[i], thickness / 2);
            }
        }

        for (var i = 0; i < area; i++)
        {
            if (cover[i] > 0)
            {
                Blend(left + (i % width), top + (i / width), cover[i], colour);
            }
        }

        ArrayPool<double>.Shared.Return(cover);
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngFile.Write(Width, Height, Written);

    // Lines that meet cover a pixel together no more than the nearest of them does.
    private static void Cover(
        double[] cover,
        int left,
        int top,
        int width,
        (double X, double Y) from,
        (double X, double Y) to,
        double half
    )
    {
        var reach = half + 1;
        var farthest = (half + 0.5) * (half + 0.5);
        for (var y = (int)(Math.Min(from.Y, to.Y) - reach); y <= Math.Max(from.Y, to.Y) + reach; y++)
        {
            for (var x = (int)(Math.Min(from.X, to.X) - reach); x <= Math.Max(from.X, to.X) + reach; x++)
            {
                var square = SquareTo(from, to, x + 0.5, y + 0.5);
                if (square < farthest)
                {
                    ref var covered = ref cover[((y - top) * width) + x - left];
                    covered = Math.Max(covered, half - Math.Sqrt(square) + 0.5);
                }
            }
        }
    }

    private static double SquareTo((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var at = length == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        var (ex, ey) = (x - from.X - (at * dx), y - from.Y - (at * dy));
        return (ex * ex) + (ey * ey);
    }

    // A pixel that a shape covers in part takes a part of its colour.
    private void Blend(int x, int y, double cover, Colour colour)
    {
        if (cover <= 0 || x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return;
        }

        var share = (int)Math.Round(Math.Min(cover, 1) * 255, MidpointRounding.AwayFromZero);
        var at = ((y * Width) + x) * 3;
        var pixel = All.Slice(at, 3);
        pixel[0] = Mix(pixel[0], colour.Red, share);
        pixel[1] = Mix(pixel[1], colour.Green, share);
        pixel[2] = Mix(pixel[2], colour.Blue, share);
    }

    private static byte Mix(byte ground, byte ink, int share) =>
        (byte)(((ground * (255 - share)) + (ink * share) + 127) / 255);
}
