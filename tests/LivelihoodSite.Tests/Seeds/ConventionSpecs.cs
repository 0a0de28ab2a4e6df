using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>The real report written in other conventions gives the same projects.</summary>
public sealed class ConventionSpecs
{
    private static readonly IReadOnlyList<ReportCategory> Original = Read(
        File.ReadAllText(Path.Combine(Repository.Root, "seeds", "2019.txt"))
    ).Categories;

    private const string Han = "一二三四五六七八九十";

    [Theory]
    [InlineData("一、", "1.", "完成情况：", "\n")]
    [InlineData("一、", "（一）", "进展情况：", "\n")]
    [InlineData("一、", "（1）", "落实情况:", "\n\n")]
    [InlineData("（一）", "1、", "工作进展：", "\n")]
    [InlineData("第一件", "①", "办理结果：", "\n")]
    [InlineData("第一项", "●", "目前进展：", "\r\n")]
    [InlineData("第一类", "■", "推进情况：", "\n\n")]
    [InlineData("【】", "★", "完成情况：", "\n")]
    [InlineData("【】", "一是", "完成情况：", "\n")]
    [InlineData("一、", "第一件", "完成情况：", "\n")]
    [InlineData("【】", "1.", "完成情况：", "")]
    public void I_get_the_same_projects_from_another_convention(string heading, string item, string result, string line)
    {
        var text = Rewrite(heading, item, result, line);
        AssertSame(Read(text).Categories);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(38)]
    public void I_get_the_same_projects_from_hard_wrapped_lines(int width)
    {
        var wrapped = new StringBuilder();
        foreach (var line in Rewrite("【】", "▲", "完成情况：", "\n").Split('\n'))
        {
            for (var at = 0; at < line.Length; )
            {
                // A break right behind a full stop would be a paragraph; a wrapped page has those too, but not here.
                var end = Math.Min(line.Length, at + width);
                while (end < line.Length && "。！？”）".Contains(line[end - 1], StringComparison.Ordinal))
                {
                    end++;
                }

                wrapped.Append(line.AsSpan(at, end - at)).Append('\n');
                at = end;
            }
        }

        AssertSame(Read(wrapped.ToString()).Categories);
    }

    [Fact]
    public void I_get_the_same_projects_with_page_numbers_and_headers_on_every_page()
    {
        var lines = Rewrite("一、", "1.", "完成情况：", "\n").Split('\n');
        var paged = new StringBuilder("沙河口区重点民生实事\n");
        for (var i = 0; i < lines.Length; i++)
        {
            paged.Append(lines[i]).Append('\n');
            if (i % 20 == 19)
            {
                paged.Append($"\n— {i / 20 + 1} —\n\f沙河口区重点民生实事\n\n");
            }
        }

        AssertSame(Read(paged.ToString()).Categories);
    }

    private static string Rewrite(string heading, string item, string result, string line)
    {
        var text = new StringBuilder();
        var (separator, inline) = line.Length == 0 ? ("\n", "") : (line, line);
        for (var c = 0; c < Original.Count; c++)
        {
            text.Append(Mark(heading, c, Original[c].Name)).Append(separator);
            var projects = Original[c].Projects;
            for (var p = 0; p < projects.Count; p++)
            {
                text.Append(Mark(item, p, projects[p].Commitment));
                text.Append(projects[p].SharedResultWith.Count > 0 && p == 0 ? separator : inline);
                if (projects[p].SharedResultWith.Count == 0 || p > 0)
                {
                    text.Append($"{result}{projects[p].Status.Stated}。{projects[p].Result}").Append(separator);
                }
            }
        }

        return text.ToString();
    }

    private static string Mark(string example, int index, string words) =>
        example[0] == '【'
            ? $"【{words}】"
            : $"{example.Replace('一', Han[index]).Replace("1", $"{index + 1}", StringComparison.Ordinal).Replace('①', (char)('①' + index))}{(example[0] == '第' ? "：" : "")}{words}";

    private static Report Read(string text)
    {
        var read = ReportReader.Read(text, "r.txt", new ReadOptions(2019), out _);
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Severity.Error);
        return read.Report!;
    }

    private static void AssertSame(IReadOnlyList<ReportCategory> categories)
    {
        Assert.Equal(Original.Select(Describe), categories.Select(Describe), StringComparer.Ordinal);

        static string Describe(ReportCategory category) =>
            category.Name
            + string.Concat(
                category.Projects.Select(p =>
                    $"\n{p.Id} {p.Commitment}|{p.Status.Stated}|{p.Status.Code}|{p.Result}|{string.Join(',', p.SharedResultWith)}"
                )
            );
    }
}
