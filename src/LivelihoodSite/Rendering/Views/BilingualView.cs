using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>
/// Pages with both languages side by side: the source language and the first translation of the site. Every text stands
/// with its lang; a translation that is missing or old is said to be.
/// </summary>
/// <param name="source">The page in the source language.</param>
/// <param name="other">The same page in the language of the translation.</param>
/// <param name="pairFigures">Finds the figures that both sides share.</param>
internal sealed class BilingualView(PageScope source, PageScope other, FigurePairing pairFigures)
{
    private Language Translation => other.Language;

    /// <summary>The globals of a bilingual page: those of its source language, and <c>pair</c> for the two sides.</summary>
    public Bag Globals(PageHead head, LocalizedText title) =>
        FrameView
            .Of(source, head)
            .With(
                (
                    "pair",
                    Bag.Of(
                        ("source", Side(source)),
                        ("translation", Side(other)),
                        ("title", Text(title)),
                        ("edition", Bag.Of(("source", source.EditionTitle), ("translation", other.EditionTitle)))
                    )
                )
            );

    /// <summary>A short text in both languages; the translation is null where nobody has written one.</summary>
    public Bag Text(LocalizedText text) =>
        Bag.Of(("source", text.Source), ("translation", text.TranslationIn(Translation.Code)));

    /// <summary>The edition: its foreword, its categories with links to their projects, its notes.</summary>
    public Bag Edition() =>
        Edition(category =>
            Heading(category)
                .With(
                    (
                        "projects",
                        category
                            .Projects.Select(project =>
                                Text(project.Title)
                                    .With(
                                        (
                                            "href",
                                            source.To(Addresses.BilingualProject(source.Edition, category, project))
                                        )
                                    )
                            )
                            .ToScriptArray()
                    )
                )
        );

    /// <summary>The edition with every project in full.</summary>
    public Bag Booklet() => Edition(category => Category(category, 4));

    /// <summary>A category with every project in full.</summary>
    /// <param name="heading">Level of the headings inside a project.</param>
    public Bag Category(Category category, int heading) =>
        Heading(category)
            .With(
                ("projects", category.Projects.Select(project => Project(category, project, heading)).ToScriptArray())
            );

    private Bag Edition(Func<Category, Bag> show)
    {
        var edition = source.Edition;
        return Bag.Of(
            ("preamble", edition.Preamble is null ? null : Block("preamble", edition.Preamble)),
            ("categories", edition.Categories.Select(show).ToScriptArray()),
            ("notes", edition.Notes.Select(note => Block("notes", note)).ToScriptArray()),
            ("signature", edition.Signature is null ? null : Text(edition.Signature)),
            ("booklet_href", source.To(Addresses.BilingualBooklet(edition)))
        );
    }

    /// <summary>A project: title, commitment, stated status, result, comparisons, notes.</summary>
    /// <param name="heading">Level of the headings of its parts.</param>
    public Bag Project(Category category, Project project, int heading)
    {
        var rows = source.Common.Aligned.Take(project.Id, () => Align(project));
        return Bag.Of(
            ("id", "p" + project.Id),
            ("level", heading),
            ("href", source.To(Addresses.BilingualProject(source.Edition, category, project))),
            ("title", Text(project.Title)),
            ("title_state", State(project.Title)),
            ("commitment", Block("commitment", project.Commitment, rows.Commitment)),
            (
                "status",
                Bag.Of(
                    ("source", StatusView.Of(source, project.Status)),
                    ("translation", StatusView.Of(other, project.Status)),
                    ("stated", project.Status.Stated)
                )
            ),
            (
                "result",
                project.Result is null
                    ? null
                    : Block("result", project.Result, rows.Result ?? Whole(project.Result, heading + 1))
            ),
            ("shared", Both(ProjectView.Shared(source, project), ProjectView.Shared(other, project))),
            ("measures", Measures(project, rows)),
            ("not_measurable", NotMeasurable(project, rows)),
            ("has_comparison", project.Measures.Count > 0 || project.NotMeasurable is not null),
            ("responsible", ProjectView.Responsible(source, project)),
            ("deadline", project.Deadline),
            (
                "lines",
                Bag.Of(("source", SourceView.Of(source, project)), ("translation", SourceView.Of(other, project)))
            ),
            ("corrections", project.Corrections.Select(Correction).ToScriptArray())
        );
    }

    // One run of letters through the project, so that a letter means one figure.
    private AlignedProject Align(Project project)
    {
        var parallel = new ParallelText(pairFigures);
        return new AlignedProject(
            Rows(parallel, project.Commitment),
            project.Result is { } result && parallel.RowsOfPlain(result.Source, TranslationOf(result)) is { } rows
                ? Rows(rows)
                : null,
            [.. project.Measures.Select(measure => measure.Note is null ? null : Rows(parallel, measure.Note))],
            project.NotMeasurable?.Note is { } note ? Rows(parallel, note) : null
        );
    }

    private static Bag Side(PageScope scope) =>
        Bag.Of(("lang", scope.Language.Tag), ("name", scope.Language.Name), ("w", scope.Words.Script));

    private Bag Heading(Category category) =>
        Text(category.Name)
            .With(
                ("number", category.Number),
                ("anchor", $"c{category.Number}"),
                ("href", source.To(Addresses.BilingualCategory(source.Edition, category))),
                ("description", category.Description is null ? null : Block("category", category.Description))
            );

    private Bag Block(string word, LocalizedText text) => Block(word, text, Rows(new ParallelText(pairFigures), text));

    /// <summary>A text with its rows, its name in both languages, and how its translation stands.</summary>
    private Bag Block(string word, LocalizedText text, ScriptArray rows) =>
        State(text).With(("source", source.Words[word]), ("translation", other.Words[word]), ("rows", rows));

    private string? TranslationOf(LocalizedText text) => text.TranslationIn(Translation.Code);

    private ScriptArray Rows(ParallelText parallel, LocalizedText text) =>
        Rows(parallel.PlainRows(text.Source, TranslationOf(text)));

    // Markdown with more than paragraphs is one row; its headings depend on the page.
    private ScriptArray Whole(LocalizedText text, int heading) =>
        Rows([ParallelText.Whole(text.Source, TranslationOf(text), heading)]);

    private static ScriptArray Rows(IEnumerable<ParallelRow> rows) =>
        rows.Select(row =>
                Bag.Of(("source", row.Source), ("translation", row.Translation), ("start", row.StartsParagraph))
            )
            .ToScriptArray();

    private Bag State(LocalizedText text) => Bag.Of(("missing", other.IsMissing(text)), ("stale", other.IsStale(text)));

    private ScriptArray Measures(Project project, AlignedProject rows)
    {
        var left = MeasureView.All(source, project);
        var right = MeasureView.All(other, project);
        return project
            .Measures.Select(
                (measure, index) =>
                    Bag.Of(
                        ("source", left[index]),
                        ("translation", right[index]),
                        ("name", Text(measure.Name)),
                        ("note", measure.Note is null ? null : Block("notes", measure.Note, rows.MeasureNotes[index]!))
                    )
            )
            .ToScriptArray();
    }

    private Bag? NotMeasurable(Project project, AlignedProject rows) =>
        project.NotMeasurable is not { } not
            ? null
            : Bag.Of(
                ("source", MeasureView.NotMeasurable(source, project)),
                ("translation", MeasureView.NotMeasurable(other, project)),
                ("note", not.Note is null ? null : Block("notes", not.Note, rows.NotMeasurableNote!))
            );

    private Bag Correction(Correction correction) =>
        CorrectionView.Of(source, correction, Block("correction_reason", correction.Reason));

    private static ScriptArray Both(ScriptArray left, ScriptArray right) =>
        left.Zip(right, (first, second) => Bag.Of(("source", first), ("translation", second))).ToScriptArray();
}
