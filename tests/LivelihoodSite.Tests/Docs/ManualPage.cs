using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests.Docs;

/// <summary>A block of code in a page of the manual.</summary>
/// <param name="Kind">What stands behind the fence (<c>console</c>).</param>
/// <param name="Lines">Its lines.</param>
internal sealed record CodeBlock(string Kind, IReadOnlyList<string> Lines);

/// <summary>A page of the manual as it is written, taken apart.</summary>
internal sealed partial class ManualPage
{
    private ManualPage(string name, string text)
    {
        Name = name;
        var blocks = new List<CodeBlock>();
        var prose = new List<string>();
        List<string>? open = null;
        foreach (var line in WithoutFrontMatter(text.Split('\n')))
        {
            var fence = Fence().Match(line);
            if (open is null && fence.Success)
            {
                open = [];
                blocks.Add(new CodeBlock(fence.Groups["kind"].Value, open));
            }
            else if (open is not null && line.Trim() == "```")
            {
                open = null;
            }
            else
            {
                (open ?? prose).Add(line);
            }
        }

        Blocks = blocks;
        Prose = prose;
    }

    /// <summary>All English pages, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("docs"), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("output", StringComparison.Ordinal))
            .Where(path => !path.EndsWith(".zh.md", StringComparison.Ordinal))
            .Select(path => path[..^".md".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Path below docs/ without language and ending.</summary>
    public string Name { get; }

    /// <summary>Blocks of code in page order.</summary>
    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The lines outside of them.</summary>
    public IReadOnlyList<string> Prose { get; }

    /// <summary>The levels of the headings.</summary>
    public IEnumerable<int> Headings => Prose.Where(line => Heading().IsMatch(line)).Select(line => line.IndexOf(' '));

    /// <summary>The rows of tables, cell by cell; a line of hyphens among them stands for each table.</summary>
    public IEnumerable<string[]> Rows =>
        Prose.Where(line => line.StartsWith('|')).Select(line => line.Trim('|', ' ').Split(" | "));

    /// <summary>How many pictures, and how many items of lists.</summary>
    public (int Pictures, int Items) Counts =>
        (Prose.Sum(line => Picture().Count(line)), Prose.Count(line => Item().IsMatch(line)));

    /// <summary>The commands in blocks for the console, without prompt and remark.</summary>
    public IEnumerable<string> Commands =>
        Blocks
            .Where(block => block.Kind is "console")
            .SelectMany(block => block.Lines)
            .Select(line => line.TrimStart())
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => line["$ ".Length..].Split("  #")[0].Trim());

    /// <summary>The commands that its sentences and tables name.</summary>
    public IEnumerable<string> CommandsInSentences =>
        Prose.SelectMany(line => InlineCommand().Matches(line)).Select(match => match.Groups["command"].Value);

    /// <summary>The page that a visitor of the repository sees first.</summary>
    public static ManualPage Readme { get; } = new("../README", Read("README.md"));

    /// <summary>The English page of a name.</summary>
    public static ManualPage English(string name) => new(name, Read($"docs/{name}.md"));

    /// <summary>The Chinese page of a name; fails when it is not there.</summary>
    public static ManualPage Chinese(string name)
    {
        Assert.True(File.Exists(Repository.PathOf($"docs/{name}.zh.md")), $"docs/{name}.zh.md is missing.");
        return new ManualPage(name, Read($"docs/{name}.zh.md"));
    }

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    private static IEnumerable<string> WithoutFrontMatter(string[] lines) =>
        lines[0] == "---" ? lines.Skip(Array.IndexOf(lines, "---", 1) + 1) : lines;

    [GeneratedRegex("^ *```(?<kind>[a-z]*)( .*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6} ", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("`(?<command>livelihood [^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InlineCommand();

    [GeneratedRegex(@"!\[", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^ *(- |[0-9]+\. )", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
