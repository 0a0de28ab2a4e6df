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
        Span<Range> parts = stackalloc Range[4];
        if (id.AsSpan().Split(parts, '-') != 3 || parts[0].End.Value != 4)
        {
            return false;
        }

        foreach (var part in parts[..3])
        {
            var digits = id.AsSpan(part);
            if (digits.Length is < 2 or > 6 || digits.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return Category(id) > 0 && Number(id) > 0;
    }

    public static int Edition(string id) => Part(id, 0);

    public static int Category(string id) => Part(id, 1);

    public static int Number(string id) => Part(id, 2);

    private static int Part(string id, int index)
    {
        ArgumentNullException.ThrowIfNull(id);
        Span<Range> parts = stackalloc Range[4];
        return index < id.AsSpan().Split(parts, '-')
            ? int.Parse(id.AsSpan(parts[index]), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new FormatException($"{id} is not a project id.");
    }
}
