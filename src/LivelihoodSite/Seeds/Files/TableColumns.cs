namespace LivelihoodSite.Seeds.Files;

/// <summary>What a column of a report's table holds.</summary>
internal enum ColumnRole
{
    Unknown,
    Number,
    Category,
    Name,
    Commitment,
    Status,
    Result,
    Responsible,
    Deadline,
}

/// <summary>A column with a head.</summary>
/// <param name="Index">Its place in the grid.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Word">The word that opens a line of it: the grammar's own, or the head as written.</param>
internal sealed record TableColumn(int Index, ColumnRole Role, string Word);

/// <summary>Knows columns by their heads. New heads are added here and nowhere else.</summary>
internal static class TableColumns
{
    private static readonly (ColumnRole Role, string[] Words)[] Heads =
    [
        (ColumnRole.Number, ["序号", "编号", "序", "项目序号", "No", "NO"]),
        (
            ColumnRole.Category,
            ["类别", "项目类别", "实事类别", "工程类别", "所属类别", "类型", "领域", "板块", "分类", "工程", "工程名称"]
        ),
        (
            ColumnRole.Name,
            ["项目名称", "实事项目", "项目", "实事名称", "民生实事项目", "民生实事", "任务名称", "事项", "事项名称"]
        ),
        (
            ColumnRole.Commitment,
            [
                "目标任务",
                "任务目标",
                "工作任务",
                "工作目标",
                "年度目标",
                "年度任务",
                "任务",
                "目标",
                "项目内容",
                "实事内容",
                "建设内容",
                "主要内容",
                "具体内容",
                "工作内容",
                "任务内容",
                "内容",
                "承诺事项",
                "承诺内容",
                "目标任务内容",
                "年度目标任务",
                "工作目标任务",
                "主要任务",
                "重点任务",
                "项目内容及目标",
                "建设任务",
            ]
        ),
        (ColumnRole.Status, ["状态", "完成状态", "进度状态", "办理状态", "推进状态", "完成进度"]),
    ];

    /// <summary>The role that a head gives its column.</summary>
    /// <param name="head">The head without blanks.</param>
    /// <param name="index">The column.</param>
    public static TableColumn Of(string head, int index)
    {
        // 完成情况（截至12月底） and 2020年完成情况 are 完成情况.
        var open = head.AsSpan().IndexOfAny('（', '(');
        var bare = open > 0 ? head[..open] : head;
        foreach (var (role, words) in Heads)
        {
            if (words.Contains(bare, StringComparer.Ordinal))
            {
                return new TableColumn(index, role, bare);
            }
        }

        foreach (
            var (role, words) in ((ColumnRole, IReadOnlyList<string>)[])
                [
                    (ColumnRole.Deadline, Vocabulary.DeadlineWords),
                    (ColumnRole.Responsible, Vocabulary.ResponsibleWords),
                    (ColumnRole.Result, Vocabulary.ResultWords),
                ]
        )
        {
            if (words.FirstOrDefault(word => bare.EndsWith(word, StringComparison.Ordinal)) is { } known)
            {
                return new TableColumn(index, role, known);
            }
        }

        return new TableColumn(index, ColumnRole.Unknown, head);
    }

    /// <summary>The columns of a row of heads, or null when the row is none.</summary>
    public static IReadOnlyList<TableColumn>? Find(WordRow row)
    {
        var columns = row.Filled.Select(cell => Of(cell.Bare, cell.Column)).ToList();
        var promises = columns.Exists(column => column.Role is ColumnRole.Commitment or ColumnRole.Name);
        var reports = columns.Exists(column =>
            column.Role
                is ColumnRole.Result
                    or ColumnRole.Status
                    or ColumnRole.Responsible
                    or ColumnRole.Deadline
                    or ColumnRole.Number
        );
        return promises && reports ? Settle(columns) : null;
    }

    /// <summary>A role is played once; a second column of the kind keeps its head and its text, and a lone name is the promise.</summary>
    private static List<TableColumn> Settle(List<TableColumn> columns)
    {
        var seen = new HashSet<ColumnRole>();
        for (var i = 0; i < columns.Count; i++)
        {
            var role = columns[i].Role;
            if (role is not (ColumnRole.Unknown or ColumnRole.Responsible) && !seen.Add(role))
            {
                columns[i] = columns[i] with { Role = ColumnRole.Unknown };
            }
        }

        if (!columns.Exists(column => column.Role == ColumnRole.Commitment))
        {
            var name = columns.FindIndex(column => column.Role == ColumnRole.Name);
            columns[name] = columns[name] with { Role = ColumnRole.Commitment };
        }

        return columns;
    }
}
