namespace LivelihoodSite.Model;

/// <summary>The kinds of column (栏目类别) that page labels may name, in the words of 国办发〔2017〕47号.</summary>
public static class ColumnTypes
{
    /// <summary>The kind of the home.</summary>
    public const string Home = "首页";

    /// <summary>The kind of a category where site.yml names no other.</summary>
    public const string Default = "数据发布";

    // The keys are those of the words files, which have the other languages.
    private static readonly (string Name, string Key)[] Known =
    [
        (Home, "home"),
        ("概况信息", "overview"),
        ("机构职能", "functions"),
        ("负责人信息", "leaders"),
        ("文件资料", "documents"),
        ("政务动态", "news"),
        ("信息公开指南", "disclosure_guide"),
        ("信息公开目录", "disclosure_list"),
        ("信息公开年报", "disclosure_report"),
        (Default, "data"),
        ("数据开放", "open_data"),
        ("政策解读", "policy"),
        ("回应关切", "response"),
        ("办事服务", "services"),
        ("互动交流", "interaction"),
    ];

    /// <summary>All of them, in the order of the norm.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(type => type.Name)];

    /// <summary>The key of its words: <c>column_data</c>.</summary>
    public static string WordOf(string type) => "column_" + Known.First(known => known.Name == type).Key;
}
