using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

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
        var aligned = source.Common.Aligned.Take(project.Id, () => Align(project));
        return Bag.Of(
            ("id", "p" + project.Id),
            ("level", heading),
            ("href", source.To(Addresses.BilingualProject(source.Edition, category, project))),
            ("title", aligned.Title),
            ("title_state", aligned.TitleState),
            ("commitment", aligned.Commitment),
            ("status", aligned.Status),
            ("result", aligned.Result ?? Whole(project.Result, heading + 1)),
            ("shared", Both(ProjectView.Shared(source, project), ProjectView.Shared(other, project))),
            ("measures", aligned.Measures),
            ("not_measurable", aligned.NotMeasurable),
            ("has_comparison", project.Measures.Count > 0 || project.NotMeasurable is not null),
            ("responsible", aligned.Responsible),
            ("deadline", project.Deadline),
            ("lines", aligned.Lines),
            ("corrections", aligned.Corrections)
        );
    }

    // One run of letters through the project, so that a letter means one figure.
    private AlignedProject Align(Project project)
    {
        var parallel = new ParallelText(pairFigures);
        return new AlignedProject(
            Text(project.Title),
            State(project.Title),
            Block("commitment", project.Commitment, Rows(parallel, project.Commitment)),
            Bag.Of(
                ("source", source.Status(project.Status)),
                ("translation", other.Status(project.Status)),
                ("stated", project.Status.Stated)
            ),
            project.Result is { } result && parallel.RowsOfPlain(result.Source, TranslationOf(result)) is { } rows
                ? Block("result", result, Rows(rows))
                : null,
            Measures(parallel, project),
            NotMeasurable(parallel, project),
            ProjectView.Responsible(source, project),
            Bag.Of(
                ("source", SourceView.NumbersOnly(source, project)),
                ("translation", SourceView.NumbersOnly(other, project))
            ),
            project.Corrections.ToScriptArray(this, static (view, correction) => view.Correction(correction))
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
    private Bag? Whole(LocalizedText? text, int heading) =>
        text is null
            ? null
            : Block("result", text, Rows([ParallelText.Whole(text.Source, TranslationOf(text), heading)]));

    private static ScriptArray Rows(IReadOnlyList<ParallelRow> rows) =>
        rows.ToScriptArray(
            0,
            static (_, row) =>
                Bag.Of(("source", row.Source), ("translation", row.Translation), ("start", row.StartsParagraph))
        );

    private Bag State(LocalizedText text) => Bag.Of(("missing", other.IsMissing(text)), ("stale", other.IsStale(text)));

    private ScriptArray Measures(ParallelText parallel, Project project)
    {
        var left = ProjectMeasures.InWords(source, project);
        var right = ProjectMeasures.InWords(other, project);
        var measures = new ScriptArray(project.Measures.Count);
        for (var index = 0; index < project.Measures.Count; index++)
        {
            var measure = project.Measures[index];
            measures.Add(
                Bag.Of(
                    ("source", left[index]),
                    ("translation", right[index]),
                    ("name", Text(measure.Name)),
                    ("note", Note(parallel, measure.Note))
                )
            );
        }

        return measures;
    }

    private Bag? NotMeasurable(ParallelText parallel, Project project) =>
        project.NotMeasurable is not { } not
            ? null
            : Bag.Of(
                ("source", ProjectMeasures.NotMeasurable(source, project)),
                ("translation", ProjectMeasures.NotMeasurable(other, project)),
                ("note", Note(parallel, not.Note))
            );

    private Bag? Note(ParallelText parallel, LocalizedText? note) =>
        note is null ? null : Block("notes", note, Rows(parallel, note));

    private Bag Correction(Correction correction) =>
        CorrectionView.Of(source, correction, Block("correction_reason", correction.Reason));

    private static ScriptArray Both(ScriptArray left, ScriptArray right) =>
        left.Count == 0
            ? left
            : left.Zip(right, (first, second) => Bag.Of(("source", first), ("translation", second))).ToScriptArray();
}
