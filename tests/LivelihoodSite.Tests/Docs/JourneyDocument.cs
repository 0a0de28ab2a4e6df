namespace LivelihoodSite.Tests.Docs;

/// <summary>One fenced block: its language, the word behind it (a file, mostly) or null, and its lines.</summary>
internal sealed record JourneyBlock(string Language, string? Name, IReadOnlyList<string> Lines)
{
    public override string ToString() => $"```{Language} {Name}\n{string.Join('\n', Lines)}\n```";
}

/// <summary>A section of a document with its blocks, in order.</summary>
internal sealed record JourneyDocument(string Title, IReadOnlyList<JourneyBlock> Blocks)
{
    /// <summary>The sections of a document.</summary>
    public static IReadOnlyList<JourneyDocument> Read(string path)
    {
        var journeys = new List<(string Title, List<JourneyBlock> Blocks)>();
        List<string>? lines = null;
        var info = "";
        foreach (var line in File.ReadAllLines(Repository.PathOf(path)))
        {
            if (lines is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                journeys.Add((line[3..], []));
            }
            else if (lines is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                info = line[3..];
                lines = [];
            }
            else if (lines is not null && line == "```")
            {
                var words = info.Split(' ', 2);
                journeys[^1].Blocks.Add(new JourneyBlock(words[0], words.Length > 1 ? words[1] : null, lines));
                lines = null;
            }
            else
            {
                lines?.Add(line);
            }
        }

        return [.. journeys.Select(journey => new JourneyDocument(journey.Title, journey.Blocks))];
    }
}
