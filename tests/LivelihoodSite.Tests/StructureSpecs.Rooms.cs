using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests;

// The rooms of a folder: the folders inside it.
public sealed partial class StructureSpecs
{
    private const string Door = "Addresses";

    [Theory]
    [InlineData("Rendering")]
    [InlineData("Pipelines")]
    [InlineData("Content")]
    public void The_rooms_of_a_folder_form_no_cycle(string folder)
    {
        var uses = RoomUses(Sources(), folder);

        Assert.NotEmpty(uses);
        Assert.Empty(Circular(uses));
    }

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/architecture.zh.md")]
    public void The_rooms_of_rendering_stand_in_the_order_that_the_manual_states(string page)
    {
        var order = OrderIn(page);
        var sources = Sources();
        var rooms = sources.Where(s => s.Folder is "Rendering" && s.Room.Length > 0).Select(s => s.Room).Distinct();

        Assert.Equal(rooms.Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
        Assert.Empty(Against(order, RoomUses(sources, "Rendering")));
    }

    [Fact]
    public void Pages_across_years_know_nothing_of_the_pages_of_an_edition()
    {
        Assert.DoesNotContain(RoomUses(Sources(), "Rendering"), u => u is { Folder: "Roots", Used: "Editions" });
    }

    [Fact]
    public void The_rooms_of_rendering_know_nothing_that_stands_at_the_door_but_addresses()
    {
        var sources = Sources().Where(s => s.Folder is "Rendering").ToList();
        var door = sources
            .Where(s => s.Room.Length == 0)
            .SelectMany(TypesOf)
            .Where(type => type is not Door)
            .ToHashSet();

        Assert.NotEmpty(door);
        Assert.Empty(
            from source in sources
            where source.Room.Length > 0
            from word in Word().Matches(source.Text)
            where door.Contains(word.Value)
            select $"{source.File} names {word.Value}"
        );
    }

    [Fact]
    public void Every_file_of_a_room_declares_the_namespace_of_its_room()
    {
        Assert.Empty(
            Sources()
                .Where(s => s.Room.Length > 0 && RoomLine().Match(s.Text).Groups["room"].Value != s.Room)
                .Select(s => s.File)
        );
    }

    [Theory]
    [InlineData("using LivelihoodSite.Rendering.Roots;\n")]
    [InlineData("using static LivelihoodSite.Rendering.Roots.RootPage;\n")]
    [InlineData("var page = Rendering.Roots.RootPage.Render();\n")]
    [InlineData("var page = Roots.RootPage.Render();\n")]
    public void A_room_that_knows_one_behind_it_is_noticed(string text)
    {
        Source room = new("x.cs", "Rendering", text) { Room = "Views" };
        Source behind = new("y.cs", "Rendering", "using LivelihoodSite.Rendering.Views;\nclass RootPage;\n")
        {
            Room = "Roots",
        };

        var uses = RoomUses([room, behind], "Rendering");

        Assert.Single(Against(["Views", "Roots"], uses));
        Assert.NotEmpty(Circular(uses));
        Assert.Empty(Circular(RoomUses([behind], "Rendering")));
    }

    [Fact]
    public void A_cycle_over_three_rooms_is_noticed()
    {
        Use[] uses = [new("x.cs", "A", "B"), new("y.cs", "B", "C"), new("z.cs", "C", "A"), new("v.cs", "D", "A")];

        Assert.Equal(["x.cs (A) uses B", "y.cs (B) uses C", "z.cs (C) uses A"], Circular(uses));
    }

    [Fact]
    public void A_member_with_the_name_of_a_room_is_no_use_of_it()
    {
        Source room = new("x.cs", "Rendering", "var newest = scope.Editions.Newest;\n") { Room = "Roots" };
        Source other = new("y.cs", "Rendering", "sealed record PageHead;\n") { Room = "Editions" };

        Assert.Empty(RoomUses([room, other], "Rendering"));
    }

    /// <summary>Which room of a folder uses which: by its full name, or by one of its types with the name of the room before it.</summary>
    private static List<Use> RoomUses(IReadOnlyCollection<Source> sources, string folder)
    {
        var inside = sources.Where(s => s.Room.Length > 0 && s.Folder == folder).ToList();
        var rooms = inside.Select(s => s.Room).ToHashSet(StringComparer.Ordinal);
        var types = inside.SelectMany(s => TypesOf(s).Select(type => (s.Room, type))).ToHashSet();
        return
        [
            .. from source in inside
            from used in RoomMention()
                .Matches(source.Text)
                .Where(m => m.Groups["folder"].Value == folder)
                .Select(m => m.Groups["room"].Value)
                .Concat(
                    ShortMention()
                        .Matches(source.Text)
                        .Where(m => types.Contains((m.Groups["room"].Value, m.Groups["type"].Value)))
                        .Select(m => m.Groups["room"].Value)
                )
                .Distinct(StringComparer.Ordinal)
            where rooms.Contains(used) && used != source.Room
            select new Use(source.File, source.Room, used),
        ];
    }

    /// <summary>Takes away, again and again, the rooms that use none and those that none uses: what is left goes in circles.</summary>
    private static IEnumerable<string> Circular(IReadOnlyCollection<Use> uses)
    {
        IReadOnlyCollection<Use> left = [];
        for (var all = uses; all.Count != left.Count; )
        {
            left = all;
            var users = left.Select(u => u.Folder).ToHashSet(StringComparer.Ordinal);
            var used = left.Select(u => u.Used).ToHashSet(StringComparer.Ordinal);
            all = [.. left.Where(u => users.Contains(u.Used) && used.Contains(u.Folder))];
        }

        return left.Select(u => $"{u.File} ({u.Folder}) uses {u.Used}");
    }

    private static IEnumerable<string> Against(IReadOnlyList<string> order, IEnumerable<Use> uses)
    {
        var places = order.Index().ToDictionary(room => room.Item, room => room.Index, StringComparer.Ordinal);
        return uses.Where(u => places[u.Used] > places[u.Folder]).Select(u => $"{u.File} ({u.Folder}) uses {u.Used}");
    }

    private static string[] OrderIn(string page) =>
        Assert
            .Single(
                File.ReadLines(Repository.PathOf(page)),
                line => line.StartsWith("`Languages → ", StringComparison.Ordinal)
            )
            .Trim('`')
            .Split(" → ");

    private static IEnumerable<string> TypesOf(Source source) =>
        Declaration().Matches(source.Text).Select(m => m.Groups["type"].Value);

    [GeneratedRegex(
        @"^namespace\s+LivelihoodSite\.[A-Za-z]+\.(?<room>[A-Za-z]+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex RoomLine();

    [GeneratedRegex(
        @"(?<!namespace\s+)\bLivelihoodSite\.(?<folder>[A-Z][A-Za-z]+)\.(?<room>[A-Z][A-Za-z]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex RoomMention();

    [GeneratedRegex(
        @"\b(?<room>[A-Z][A-Za-z]+)(?=\.(?<type>[A-Z]\w*))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex ShortMention();

    /// <summary>A type that stands by itself, not inside another.</summary>
    [GeneratedRegex(
        @"^([a-z]+ )*(class|struct|record|interface|enum|delegate .+?) (?<type>[A-Z]\w*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w*\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
