using System.Globalization;
using System.Text;
using QRCoder;

namespace LivelihoodSite.Rendering;

/// <summary>A QR code (ISO/IEC 18004), error level M, with its quiet zone of four modules, for an SVG.</summary>
/// <param name="Size">Modules in a row, quiet zone included: the side of the view box.</param>
/// <param name="Path">The dark modules as the data of one SVG path, one unit a module.</param>
internal sealed record QrCode(int Size, string Path)
{
    /// <summary>The code of an address.</summary>
    public static QrCode Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
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
                    path.Append(CultureInfo.InvariantCulture, $"M{first} {row}h{column - first}v1H{first}z");
                }
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }
}
