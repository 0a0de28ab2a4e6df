using System.Numerics;
using LivelihoodSite.Rendering.Marking;
using QRCoder;

namespace LivelihoodSite.Rendering.Images;

/// <summary>A QR code (ISO/IEC 18004), error level M, with its quiet zone of four modules, for an SVG.</summary>
/// <param name="Size">Modules in a row, quiet zone included: the side of the view box.</param>
/// <param name="Path">The dark modules as the data of one SVG path, one unit a module.</param>
public sealed record QrCode(int Size, string Path)
{
    private const int Quiet = 4;

    /// <summary>The code of an address.</summary>
    public static QrCode Of(string address)
    {
        using var path = new TextBuffer();
        var size = Write(path, address);
        return new QrCode(size, path.ToString());
    }

    /// <summary>Writes the path of the code of an address.</summary>
    /// <returns>The size of the code.</returns>
    internal static int Write(TextBuffer path, string address)
    {
        if (QrWords.Of(address) is not var (version, words))
        {
            var code = OfLibrary(address);
            path.Append(code.Path);
            return code.Size;
        }

        var matrix = QrMatrix.Of(version);
        var rows = matrix.Fill(words);
        for (var row = 0; row < rows.Length; row++)
        {
            var column = 0;
            for (var rest = rows[row]; rest != 0; )
            {
                var light = BitOperations.TrailingZeroCount(rest);
                rest >>= light;
                column += light;
                var dark = BitOperations.TrailingZeroCount(~rest);
                rest >>= dark;
                Draw(path, column + Quiet, row + Quiet, dark);
                column += dark;
            }
        }

        return matrix.Size + (2 * Quiet);
    }

    /// <summary>The same by the library, which knows every mode and version.</summary>
    public static QrCode OfLibrary(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var path = new TextBuffer();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            var modules = data.ModuleMatrix[row];
            for (var column = 0; column < modules.Count; column++)
            {
                var first = column;
                while (column < modules.Count && modules[column])
                {
                    column++;
                }

                if (column > first)
                {
                    Draw(path, first, row, column - first);
                }
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }

    private static void Draw(TextBuffer path, int column, int row, int length)
    {
        path.Append('M');
        path.AppendNumber(column);
        path.Append(' ');
        path.AppendNumber(row);
        path.Append('h');
        path.AppendNumber(length);
        path.Append("v1H");
        path.AppendNumber(column);
        path.Append('z');
    }
}
