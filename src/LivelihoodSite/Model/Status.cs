namespace LivelihoodSite.Model;

/// <summary>What the stated word means; written in content and data as the kebab-case of its name.</summary>
public enum StatusCode
{
    Completed,
    Exceeded,
    CompletedEarly,
    MostlyCompleted,
    Adjusted,
    InProgress,
    OnSchedule,
    Behind,
    NotCompleted,
    Suspended,
    Cancelled,
    Missing,
    Unknown,
}

/// <summary>The status that the report states. It never comes from figures: those give a <see cref="Verdict"/>.</summary>
/// <param name="Stated">The word in the text, verbatim (完成, 超额完成 …), or null when there is none.</param>
/// <param name="Code">Its meaning; <see cref="StatusCode.Unknown"/> for a word that no table lists.</param>
public sealed record Status(string? Stated, StatusCode Code)
{
    /// <summary>No status in the text.</summary>
    public static Status Missing { get; } = new(null, StatusCode.Missing);
}

/// <summary>The written form of <see cref="StatusCode"/>.</summary>
public static class StatusCodes
{
    private static readonly string[] Names =
    [
        "completed",
        "exceeded",
        "completed-early",
        "mostly-completed",
        "adjusted",
        "in-progress",
        "on-schedule",
        "behind",
        "not-completed",
        "suspended",
        "cancelled",
        "missing",
        "unknown",
    ];

    /// <summary>All written forms, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The written form of a code, such as <c>completed-early</c>.</summary>
    public static string ToName(this StatusCode code) => Names[(int)code];

    /// <summary>The code of a written form, or null when there is no such code.</summary>
    public static StatusCode? FromName(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : (StatusCode)index;
    }
}
