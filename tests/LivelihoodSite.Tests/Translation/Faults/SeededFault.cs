namespace LivelihoodSite.Tests.Translation.Faults;

/// <summary>One fault in one field of one English file.</summary>
/// <param name="Kind">What went wrong, in words.</param>
/// <param name="Path">The English file.</param>
/// <param name="Field"><c>title</c>, <c>commitment</c> or <c>result</c>.</param>
/// <param name="Before">The right words.</param>
/// <param name="After">The wrong ones; empty where words are gone.</param>
/// <param name="Text">The whole field with the fault in it.</param>
internal sealed record SeededFault(string Kind, string Path, string Field, string Before, string After, string Text)
{
    /// <summary>The whole field as it was.</summary>
    public required string Right { get; init; }

    /// <summary>The Chinese of the field.</summary>
    public required string Source { get; init; }

    public override string ToString() => $"{Kind}: {Path} {Field}: “{Before}” → “{After}”";
}
