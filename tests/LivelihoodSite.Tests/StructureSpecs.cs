using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests;

/// <summary>Rules that keep the code easy to find one's way in, held by a test instead of by memory.</summary>
public sealed partial class StructureSpecs
{
    private const int LongestFile = 400;

    /// <summary>SHA-256 of the report as received; the document is never edited.</summary>
    private const string Seed2019 = "a0432382039585ed024cab6b127138991b4a15d6836b35f8d84e50859886428e";

    /// <summary>The folders of the program, lowest first; those of one rank may use each other one way.</summary>
    private static readonly string[][] Ranks =
    [
        ["Model"],
        ["Seeds", "Quantities"],
        ["Content", "Translation"],
        ["Rendering", "Archiving", "Editorial", "Paper"],
        ["Pipelines"],
        ["Serving"],
        ["Commands"],
    ];

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = SourceFiles("src")
            .Concat(SourceFiles("tests"))
            .Select(file => (file, Lines: File.ReadLines(Repository.PathOf(file)).Count()))
            .Where(f => f.Lines > LongestFile)
            .Select(f => $"{f.file}: {f.Lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_folder_of_the_program_has_its_place_in_the_order()
    {
        var known = Ranks.SelectMany(r => r).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Sources().Where(s => s.Folder.Length > 0 && !known.Contains(s.Folder)).Select(s => s.File));
    }

    [Fact]
    public void Every_file_of_the_program_declares_the_namespace_of_its_folder()
    {
        var strangers = Sources()
            .Where(s => s.Folder.Length > 0)
            .Where(s =>
                !NamespaceLine()
                    .Matches(s.Text)
                    .All(m =>
                        string.Equals(m.Groups["folder"].Value, s.Folder, StringComparison.Ordinal)
                        && NamespaceLine().Count(s.Text) == 1
                    )
            )
            .Select(s => s.File);

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_folders_of_the_program_depend_on_each_other_one_way_only()
    {
        Assert.Empty(Upward(Uses(Sources())));
    }

    [Theory]
    [InlineData("Model", "Commands")]
    [InlineData("Seeds", "Content")]
    [InlineData("Rendering", "Pipelines")]
    public void A_dependency_against_the_order_is_noticed(string folder, string used)
    {
        var source = new Source("x.cs", folder, $"using System;\nusing LivelihoodSite.{used};\n");

        Assert.NotEmpty(Upward(Uses([source])));
    }

    [Fact]
    public void Two_folders_of_one_rank_that_use_each_other_are_noticed()
    {
        Source one = new("x.cs", "Seeds", "using LivelihoodSite.Quantities;\n");
        Source other = new("y.cs", "Quantities", "using static LivelihoodSite.Seeds.Decoding;\n");

        Assert.Empty(Upward(Uses([one])));
        Assert.NotEmpty(Upward(Uses([one, other])));
    }

    [Fact]
    public void The_report_of_2019_is_the_one_that_was_received()
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds/2019.txt"));

        Assert.Equal(Seed2019, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public void The_repository_carries_its_licence()
    {
        Assert.True(File.Exists(Repository.PathOf("LICENSE")), "LICENSE is missing.");
    }

    private static IEnumerable<string> Upward(IReadOnlyCollection<Use> uses) =>
        uses.Where(u =>
                RankOf(u.Used) > RankOf(u.Folder)
                || (
                    RankOf(u.Used) == RankOf(u.Folder)
                    && uses.Any(back =>
                        string.Equals(back.Folder, u.Used, StringComparison.Ordinal)
                        && string.Equals(back.Used, u.Folder, StringComparison.Ordinal)
                    )
                )
            )
            .Select(u => $"{u.File} ({u.Folder}) uses {u.Used}");

    private static List<Use> Uses(IEnumerable<Source> sources) =>
        [
            .. from source in sources
            where source.Folder.Length > 0
            from match in Mention().Matches(source.Text)
            let used = match.Groups["folder"].Value
            where !string.Equals(used, source.Folder, StringComparison.Ordinal) && RankOf(used) >= 0
            select new Use(source.File, source.Folder, used),
        ];

    private static int RankOf(string folder) =>
        Array.FindIndex(Ranks, rank => rank.Contains(folder, StringComparer.Ordinal));

    private static List<Source> Sources() =>
        [
            .. SourceFiles("src/LivelihoodSite")
                .Select(file =>
                {
                    var parts = file.Split('/');
                    return new Source(file, parts.Length > 3 ? parts[2] : "", File.ReadAllText(Repository.PathOf(file)))
                    {
                        Room = parts.Length > 4 ? parts[3] : "",
                    };
                }),
        ];

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^namespace\s+LivelihoodSite(\.(?<folder>[A-Za-z]+))?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex NamespaceLine();

    /// <summary>A folder named in a using line or in a full name; the namespace line of the file itself is no use.</summary>
    [GeneratedRegex(
        @"(?<!namespace\s+)\bLivelihoodSite\.(?<folder>[A-Z][A-Za-z]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Mention();

    private sealed record Source(string File, string Folder, string Text)
    {
        /// <summary>The folder inside its folder, or "".</summary>
        public string Room { get; init; } = "";
    }

    private sealed record Use(string File, string Folder, string Used);
}
