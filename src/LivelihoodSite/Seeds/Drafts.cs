using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>A report while it is read.</summary>
internal sealed class ReportDraft
{
    public FieldText Title { get; } = new();
    public FieldText Preamble { get; } = new();
    public FieldText Signature { get; } = new();
    public List<FieldText> Notes { get; } = [];
    public List<CategoryDraft> Categories { get; } = [];
    public List<ProjectDraft> Projects { get; } = [];
}

/// <summary>A category while it is read.</summary>
internal sealed class CategoryDraft(int number, int line)
{
    public int Number { get; } = number;

    /// <summary>Line of the heading, or 0 for the category of those outside any.</summary>
    public int Line { get; } = line;
    public FieldText Name { get; } = new();
    public string? Label { get; set; }
    public List<ProjectDraft> Projects { get; } = [];

    public string NameText => Line == 0 ? Vocabulary.Uncategorised : Name.ToString();
}

/// <summary>A group heading while it is read.</summary>
internal sealed class GroupDraft(int line)
{
    public int Line { get; } = line;
    public FieldText Name { get; } = new();

    /// <summary>Its number among the groups that hold projects, or 0 before the first one.</summary>
    public int Number { get; set; }
}

/// <summary>A commitment while it is read.</summary>
internal sealed class ProjectDraft(int order, CategoryDraft category, FieldText text)
{
    public int Order { get; } = order;
    public CategoryDraft Category { get; } = category;
    public int Number { get; } = category.Projects.Count + 1;
    public FieldText Text { get; } = text;
    public GroupDraft? Group { get; set; }
    public string? Label { get; set; }

    /// <summary>By offset in the source: bodies in a commitment's tail are found after those on lines of their own.</summary>
    public SortedList<int, Responsible> Responsible { get; } = [];

    /// <summary>By offset in the source.</summary>
    public SortedList<int, string> Deadlines { get; } = [];
    public ResultDraft? Result { get; set; }

    /// <summary>Index in the text before which no tail of bodies is looked for any more.</summary>
    public int TailFloor { get; set; }

    public int Line => Text.FirstLine;
}

/// <summary>A result while it is read.</summary>
internal sealed class ResultDraft
{
    public FieldText Text { get; } = new();
    public List<ProjectDraft> Sharers { get; } = [];
    public Status Status { get; set; } = Status.Missing;

    /// <summary>The project under which the ledger keeps it.</summary>
    public int Owner => Sharers[0].Order;
}
