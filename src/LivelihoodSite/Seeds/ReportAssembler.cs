namespace LivelihoodSite.Seeds;

/// <summary>
/// Walks the lines in source order and puts each piece where it belongs. What kind of text is open decides where a line
/// without a marker goes.
/// </summary>
internal sealed partial class ReportAssembler(
    LineFact[] facts,
    ReportGrammar grammar,
    ReadOptions options,
    Ledger ledger,
    Findings findings
)
{
    /// <summary>
    /// More commitments than this before one result do not share it: such a list has lost its results.
    /// </summary>
    private const int MostSharers = 20;

    private readonly ReportDraft report = new();
    private readonly List<ProjectDraft> waiting = [];
    private readonly Dictionary<string, int> lastItemNumber = new(StringComparer.Ordinal);
    private CategoryDraft? category;
    private GroupDraft? group;
    private ProjectDraft? project;
    private ResultDraft? result;
    private FieldText? open;
    private bool bracketOpen;
    private State state = State.Start;

    private enum State
    {
        Start,
        Title,
        Preamble,
        Category,
        Group,
        Loose,
        Commitment,
        Result,
        Fields,
        Note,
        Signature,
    }

    /// <summary>Reads all lines.</summary>
    public ReportDraft Read()
    {
        for (var i = 0; i < facts.Length; i++)
        {
            ReadLine(i);
        }

        CloseCategory();
        Leave();
        CloseFrame();
        return report;
    }

    private void ReadLine(int i)
    {
        var fact = facts[i];
        switch (fact.Kind)
        {
            case LineKind.Blank:
                break;
            case LineKind.Furniture:
                ledger.Claim(fact.Line, 0, fact.Text.Length, LedgerRole.Furniture);
                break;
            case LineKind.Signature:
                Enter(State.Signature, report.Signature);
                report.Signature.Append(fact.Line, 0, fact.Text.Length, paragraph: true);
                break;
            case LineKind.Note:
                StartNote(fact);
                break;
            case LineKind.Field:
                StartFields(fact);
                break;
            case LineKind.Result:
                StartResult(fact);
                break;
            case LineKind.Marked:
                ReadMarked(i);
                break;
            default:
                ReadPlain(i);
                break;
        }
    }

    private void ReadMarked(int i)
    {
        var fact = facts[i];
        var marker = fact.Marker!;
        var level = grammar.Headings.GetValueOrDefault(marker.Shape);
        if (level > 0 && IsHeading(i, marker))
        {
            StartHeading(fact, marker, level);
        }
        else if (OpensItem(i, marker))
        {
            StartItem(fact, marker);
        }
        else
        {
            ReadPlain(i);
        }
    }

    /// <summary>A numbered line of a result (一、…。) looks like a heading but ends like a sentence.</summary>
    private bool IsHeading(int i, Marker marker) =>
        !marker.IsNumbered
        || state is not (State.Result or State.Note)
        || !Typography.EndsWithMark(facts[i].Text)
        || HeadingEvidence.ItemBelow(facts, i, grammar.Items) is { } item
            && (item.Number == 1 || marker.Number == lastHeading + 1 && marker.Number != lastPoint + 1);

    private bool OpensItem(int i, Marker marker)
    {
        if (!grammar.SectionItems[i].Contains(marker.Shape))
        {
            // A symbol right below a heading can only open a commitment.
            return marker.IsSymbol && state is State.Category or State.Group && grammar.Items.Contains(marker.Shape);
        }

        if (state == State.Note)
        {
            return !ContinuesNote(i, marker);
        }

        if (marker.IsNumbered && state == State.Preamble && category is null && ListsInPreamble(i))
        {
            return false;
        }

        if (!marker.IsNumbered || state is not (State.Result or State.Commitment))
        {
            return true;
        }

        var next = lastItemNumber.GetValueOrDefault(marker.Shape) + 1;
        return ResultComesFirst(i) || marker.Number == next && !ContinuesPoints(i, marker);
    }

    /// <summary>True when a result stands between this line and the next of its shape: then this one is promised.</summary>
    private bool ResultComesFirst(int i)
    {
        nextResult ??= FindNextResults();
        return nextResult[i];
    }

    private void StartHeading(LineFact fact, Marker marker, int level)
    {
        var text = fact.Text;
        var enumerator = EnumeratorInside(text, marker);
        var (label, labelEnd, start) = enumerator is null
            ? (0, marker.LabelLength, marker.Length)
            : (1, 1 + enumerator.LabelLength, 1 + enumerator.Length);
        FieldText name;
        if (level == 1)
        {
            CloseCategory();
            lastHeading = (enumerator ?? marker).Number;
            category = new CategoryDraft(report.Categories.Count + 1, fact.Line.Number);
            report.Categories.Add(category);
            name = category.Name;
            if (labelEnd > label)
            {
                category.Label = text[label..labelEnd];
            }

            Enter(State.Category, name);
        }
        else
        {
            CloseItems();
            group = new GroupDraft(fact.Line.Number);
            name = group.Name;
            Enter(State.Group, name);
        }

        (label, labelEnd) = level == 1 ? (label, labelEnd) : (start, start);
        ledger.Claim(fact.Line, 0, label, LedgerRole.Marker);
        ledger.Claim(fact.Line, label, labelEnd, LedgerRole.Label, -report.Categories.Count);
        ledger.Claim(fact.Line, labelEnd, start, LedgerRole.Marker);
        var end = marker.IsBracket && marker.Close >= 0 ? marker.Close : text.Length;
        name.Append(fact.Line, start, end);
        name.Touch(fact.Line);
        bracketOpen = marker is { IsBracket: true, Close: < 0 };
        if (end < text.Length)
        {
            var rest = end + 1 < text.Length && Vocabulary.IsColon(text[end + 1]) ? end + 2 : end + 1;
            ledger.Claim(fact.Line, end, rest, LedgerRole.Marker);
            ReadLoose(fact.Line, rest, text.Length);
        }
    }

    /// <summary>The enumerator in 【一、教育】 or 【第一类 教育】, if something follows it.</summary>
    private static Marker? EnumeratorInside(string text, Marker marker) =>
        marker is { IsBracket: true, Close: > 1 }
        && MarkerScanner.Scan(text[1..marker.Close]) is { IsNumbered: true } inside
        && inside.Length < marker.Close - 1
            ? inside
            : null;

    private void StartItem(LineFact fact, Marker marker)
    {
        var start = marker.IsBracket ? 0 : marker.Length;
        var draft = AddProject(new FieldText());
        if (marker.LabelLength > 0 && !marker.IsBracket)
        {
            draft.Label = fact.Text[..marker.LabelLength];
            lastItemNumber[marker.Shape] = marker.Number;
            ledger.Claim(fact.Line, 0, marker.LabelLength, LedgerRole.Label, draft.Order);
            ledger.Claim(fact.Line, marker.LabelLength, marker.Length, LedgerRole.Marker);
        }
        else
        {
            ledger.Claim(fact.Line, 0, start, LedgerRole.Marker);
        }

        draft.Text.Touch(fact.Line);
        AppendWithResult(fact, start);
    }

    private ProjectDraft AddProject(FieldText text)
    {
        // Fields that are still open belong to the project before.
        Leave();
        if (category is null)
        {
            category = new CategoryDraft(report.Categories.Count + 1, 0);
            report.Categories.Add(category);
        }

        project = new ProjectDraft(report.Projects.Count + 1, category, text) { Group = group };
        category.Projects.Add(project);
        report.Projects.Add(project);
        waiting.Add(project);
        result = null;
        if (group is { Number: 0 })
        {
            group.Number = ++groups;
        }

        Enter(State.Commitment, text);
        return project;
    }

    /// <summary>Adds a line to the open commitment; a result marker inside the line closes it.</summary>
    private void AppendWithResult(LineFact fact, int start)
    {
        if (fact.ResultStart > start)
        {
            open!.Append(fact.Line, start, fact.ResultStart);
            StartResult(fact);
            return;
        }

        open!.Append(fact.Line, start, fact.Text.Length);
    }
}
