using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Turns a finished draft into the immutable report.</summary>
internal static class ReportBuilder
{
    /// <summary>The report; quantities are read from the texts as they stand in it.</summary>
    public static Report Build(ReportDraft draft, int? edition)
    {
        var groups = new Dictionary<GroupDraft, string>();
        var quantities = new Dictionary<ResultDraft, (string? Text, IReadOnlyList<Quantity> Quantities)>();
        return new Report(
            edition,
            Text(draft.Title),
            Text(draft.Preamble),
            [.. draft.Notes.Select(note => note.ToString())],
            Text(draft.Signature),
            [
                .. draft.Categories.Select(category => new ReportCategory(
                    category.NameText,
                    category.Label,
                    category.Line,
                    [.. category.Projects.Select(Project)]
                )),
            ]
        );

        ReportProject Project(ProjectDraft project)
        {
            var (result, found) = project.Result is { } shared ? Read(shared) : (null, []);
            var commitment = project.Text.ToString();
            return new ReportProject(
                Id(project),
                project.Order,
                project.Label,
                project.Group is { } group ? NameOf(group) : null,
                commitment,
                project.Text.Lines,
                project.Result?.Status ?? Status.Missing,
                result,
                project.Result?.Text.Lines ?? [],
                [.. (project.Result?.Sharers ?? []).Where(sharer => sharer != project).Select(Id)],
                [.. project.Responsible.Values],
                project.Deadlines.Count == 0 ? null : string.Join('\n', project.Deadlines.Values),
                new UnreadQuantities(commitment),
                found
            );
        }

        string Id(ProjectDraft project)
        {
            var id = $"{project.Category.Number:00}-{project.Number:00}";
            return edition is null ? id : $"{edition}-{id}";
        }

        string NameOf(GroupDraft group) =>
            groups.TryGetValue(group, out var name) ? name : groups[group] = group.Name.ToString();

        (string? Text, IReadOnlyList<Quantity> Quantities) Read(ResultDraft result)
        {
            if (!quantities.TryGetValue(result, out var read))
            {
                var text = Text(result.Text);
                quantities[result] = read = (text, text is null ? [] : new UnreadQuantities(text));
            }

            return read;
        }
    }

    private static string? Text(FieldText text) => text.Length == 0 ? null : text.ToString();
}
