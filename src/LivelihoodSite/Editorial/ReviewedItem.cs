using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>One project as an editor reads it: promise, stated status, result.</summary>
internal sealed class ReviewedItem
{
    public ReviewedItem(ProjectFile file)
    {
        File = file;
        Commitment = Passage.Of(file.Owned.Commitment);
        Result = string.IsNullOrWhiteSpace(file.Owned.Result) ? null : Passage.Of(file.Owned.Result);
    }

    public ProjectFile File { get; }

    public Passage Commitment { get; }

    /// <summary>Null when nothing is reported.</summary>
    public Passage? Result { get; }

    public string Id => File.Id;

    public bool SharesResult => File.Owned.SharedResultWith.Count > 0;

    /// <summary>True when the report says that the promise is kept in full.</summary>
    public bool IsDone =>
        File.Owned.Status.Code is StatusCode.Completed or StatusCode.Exceeded or StatusCode.CompletedEarly;

    /// <summary>A finding about words of the result.</summary>
    public EditorialFinding InResult(string code, string quote, Message message, Message suggestion)
    {
        var lines = File.Parts.Body.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var column = SourceMarkdown.Unescape(lines[index]).IndexOf(quote, StringComparison.Ordinal);
            if (column >= 0)
            {
                return Make(code, File.Parts.BodyLine + index, column + 1, quote, message, suggestion);
            }
        }

        return Make(code, File.Parts.BodyLine, 1, quote, message, suggestion);
    }

    /// <summary>A finding about words of the commitment.</summary>
    public EditorialFinding InCommitment(string code, string quote, Message message, Message suggestion) =>
        Make(code, File.LineOf("commitment"), 1, quote, message, suggestion);

    /// <summary>A finding about a key of the front matter.</summary>
    public EditorialFinding AtKey(string code, string key, string quote, Message message, Message suggestion) =>
        Make(code, File.LineOf(key), 1, quote, message, suggestion);

    private EditorialFinding Make(
        string code,
        int line,
        int column,
        string quote,
        Message message,
        Message suggestion
    ) => new(code, Id, File.Path, line, column, quote, message, suggestion);
}

/// <summary>One edition as an editor reads it.</summary>
/// <param name="File">edition.yml.</param>
/// <param name="Items">Projects in the order of their ids.</param>
internal sealed record ReviewedEdition(EditionFile File, IReadOnlyList<ReviewedItem> Items)
{
    public static ReviewedEdition Of(EditionFolder folder) =>
        new(
            folder.File,
            [
                .. folder
                    .Projects.OrderBy(project => project.CategoryNumber)
                    .ThenBy(project => project.Number)
                    .ThenBy(project => project.Path, StringComparer.Ordinal)
                    .Select(project => new ReviewedItem(project)),
            ]
        );
}
