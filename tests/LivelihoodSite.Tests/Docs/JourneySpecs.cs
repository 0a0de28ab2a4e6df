using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LivelihoodSite.Commands;

namespace LivelihoodSite.Tests.Docs;

/// <summary>
/// The journeys of docs/journeys.md, each from an empty folder, as the document says: files are saved, commands typed, lines
/// changed. The Chinese document shows the same blocks.
/// </summary>
public sealed class JourneySpecs
{
    private const string English = "docs/journeys.md";
    private const string Chinese = "docs/journeys.zh.md";

    public static TheoryData<string> Journeys { get; } =
        new(JourneyDocument.Read(English).Select(journey => journey.Title));

    [Theory]
    [MemberData(nameof(Journeys))]
    public async Task A_journey_leads_where_the_document_says(string title)
    {
        using var folder = TestSite.Empty();
        var printed = "";
        foreach (var block in JourneyDocument.Read(English).Single(journey => journey.Title == title).Blocks)
        {
            switch (block.Language)
            {
                case "sh":
                    printed = await Type(folder, block.Lines);
                    break;
                case "diff":
                    Edit(folder, block.Lines);
                    break;
                case "text" when block.Name == "files":
                    Assert.All(block.Lines, path => Assert.True(folder.Has(path), $"{path} is not there.\n{printed}"));
                    break;
                case "text" when block.Name is null:
                    Assert.All(block.Lines, line => Assert.Contains(line, printed, StringComparison.Ordinal));
                    break;
                case "text" when folder.Has(block.Name):
                    Assert.All(
                        block.Lines,
                        line => Assert.Contains(line, folder.Read(block.Name), StringComparison.Ordinal)
                    );
                    break;
                case "text":
                    folder.Write(block.Name, string.Concat(block.Lines.Select(line => line + "\n")));
                    break;
                default:
                    Assert.Fail($"A block of {block.Language} is not known.");
                    break;
            }
        }
    }

    [Fact]
    public void There_are_four_journeys_and_both_documents_show_the_same_blocks()
    {
        var english = JourneyDocument.Read(English);
        var chinese = JourneyDocument.Read(Chinese);

        Assert.Equal(4, english.Count);
        Assert.Equal(
            english.Select(journey => string.Join('\n', journey.Blocks.Select(block => block.ToString()))),
            chinese.Select(journey => string.Join('\n', journey.Blocks.Select(block => block.ToString())))
        );
    }

    private static async Task<string> Type(TestSite folder, IReadOnlyList<string> commands)
    {
        var printed = new StringBuilder();
        foreach (var command in commands)
        {
            var words = command.Split(' ');
            Assert.Equal("livelihood", words[0]);
            if (words[1] == "serve")
            {
                await Watch(folder, words[1..]);
                continue;
            }

            using var process = ProgramProcess.Start(folder.Folder, words[1..]);
            var result = await process.WaitAsync();
            Assert.True(result.ExitCode == 0, $"{command}\n{result}");
            printed.Append(result.Out).Append(result.Err);
        }

        return printed.ToString();
    }

    // The preview runs until its user ends it: the first page is asked for, then it is ended.
    private static async Task Watch(TestSite folder, IReadOnlyList<string> words)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Folder,
            RedirectStandardOutput = true,
        };
        foreach (var word in (IEnumerable<string>)[typeof(Cli).Assembly.Location, .. words, "--port", port])
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        try
        {
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.NotNull(line);
            } while (!line.Contains($":{port}/", StringComparison.Ordinal));

            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            var page = await browser.GetStringAsync(
                new Uri("2021/zh/index.html", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Assert.Contains("养老服务工程", page, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Replaces the lines with a minus by those with a plus; they must stand in the file once.</summary>
    private static void Edit(TestSite folder, IReadOnlyList<string> lines)
    {
        var path = lines[0]["--- ".Length..];
        var changes = lines.Skip(1).ToList();
        Assert.All(changes, line => Assert.True(line[0] is '-' or '+', line));
        folder.Replace(
            path,
            string.Join('\n', changes.Where(line => line[0] == '-').Select(line => line[1..])),
            string.Join('\n', changes.Where(line => line[0] == '+').Select(line => line[1..]))
        );
    }
}
