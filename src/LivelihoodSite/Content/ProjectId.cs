using System.Globalization;

namespace LivelihoodSite.Content;

/// <summary>Project ids: edition, category and number (<c>2019-01-02</c>).</summary>
public static class ProjectId
{
    public static string Create(int edition, int category, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition}-{category:00}-{number:00}");

    /// <summary>True for three groups of digits, the category and number above zero.</summary>
    public static bool IsValid(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var parts = id.Split('-');
        return parts.Length == 3
            && parts[0].Length == 4
            && parts.All(part => part.Length is >= 2 and <= 6 && part.All(char.IsAsciiDigit))
            && Category(id) > 0
            && Number(id) > 0;
    }

    public static int Edition(string id) => Part(id, 0);

    public static int Category(string id) => Part(id, 1);

    public static int Number(string id) => Part(id, 2);

    private static int Part(string id, int index)
    {
        ArgumentNullException.ThrowIfNull(id);
        return int.Parse(id.Split('-')[index], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
