namespace LivelihoodSite.Seeds;

/// <summary>Lines without a marker, results, notes, and closing what is open.</summary>
internal sealed partial class ReportAssembler
{
    private const int LongestTitle = 60;
    private bool[]? nextResult;
    private int? firstHeading;
    private int? firstResult;
    private int lastPoint;
    private int lastHeading;
    private int groups;

    private void ReadPlain(int i)
    {
        var fact = facts[i];
        WarnOfBareNumber(fact);
        if (bracketOpen)
        {
            ContinueBracket(fact);
            return;
        }

        if (grammar.Unmarked && fact.Kind == LineKind.Plain && OpensUnmarkedItem(i))
        {
            AddProject(new FieldText());
            AppendWithResult(fact, 0);
            return;
        }

        switch (state)
        {
            case State.Start:
                ReadTitle(fact);
                break;
            case State.Title when !WrapsTitle(i):
                Enter(State.Preamble, report.Preamble);
                report.Preamble.Append(fact.Line, 0, fact.Text.Length);
                break;
            case State.Category or State.Group when !WrapsHeading(i):
                ReadLoose(fact.Line, 0, fact.Text.Length);
                break;
            case State.Commitment:
                ContinueCommitment(fact);
                break;
            case State.Fields when !EndsLikeField():
                open!.Append(fact.Line, 0, fact.Text.Length);
                break;
            case State.Fields:
                Resume(fact);
                break;
            case State.Signature:
                StartLooseNote(fact);
                break;
            default:
                open!.Append(fact.Line, 0, fact.Text.Length, IsPoint(fact) | StatesOnlyStatus());
                break;
        }
    }

    /// <summary>A status alone on the first line of a result is complete: no page is that narrow.</summary>
    private bool StatesOnlyStatus() =>
        state == State.Result && open!.Length is > 0 and <= 8 && StatusTable.Words.ContainsKey(open.ToString());

    private void ContinueCommitment(LineFact fact)
    {
        if (fact.HasResult && fact.ResultStart > 0)
        {
            open!.Append(fact.Line, 0, fact.ResultStart, IsPoint(fact));
            StartResult(fact);
            return;
        }

        open!.Append(fact.Line, 0, fact.Text.Length, IsPoint(fact));
    }

    /// <summary>A line with an enumerator of its own inside a text starts a paragraph.</summary>
    private bool IsPoint(LineFact fact)
    {
        lastPoint = fact.Marker?.Number ?? lastPoint;
        return fact.Kind == LineKind.Marked;
    }

    private void ReadTitle(LineFact fact)
    {
        var (from, to) = WithoutDecoration(fact.Text);
        if (fact.Text.Length > LongestTitle || fact.Kind == LineKind.Marked || Typography.EndsSentence(fact.Text))
        {
            Enter(State.Preamble, report.Preamble);
            report.Preamble.Append(fact.Line, 0, fact.Text.Length, fact.Kind == LineKind.Marked);
            return;
        }

        Enter(State.Title, report.Title);
        ledger.Claim(fact.Line, 0, from, LedgerRole.Furniture);
        report.Title.Append(fact.Line, from, to);
        ledger.Claim(fact.Line, to, fact.Text.Length, LedgerRole.Furniture);
    }

    private static (int From, int To) WithoutDecoration(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && IsDecoration(text[from]))
        {
            from++;
        }

        while (to > from && IsDecoration(text[to - 1]))
        {
            to--;
        }

        return from == to ? (0, text.Length) : (from, to);
    }

    private static bool IsDecoration(char c) =>
        char.IsWhiteSpace(c)
        || Vocabulary.Symbols.Contains(c, StringComparison.Ordinal)
        || "*※—-–=~～－【】".Contains(c, StringComparison.Ordinal);

    /// <summary>A title goes on while lines follow without a blank one between and none ends like a sentence.</summary>
    private bool WrapsTitle(int i)
    {
        var fact = facts[i];
        if (
            i == 0
            || facts[i - 1].Kind == LineKind.Blank
            || fact.Kind != LineKind.Plain
            || Typography.EndsWithMark(fact.Text)
            || report.Title.Length + fact.Text.Length > LongestTitle
        )
        {
            return false;
        }

        return report.Title.Lines.Count < 3;
    }

    private bool WrapsHeading(int i)
    {
        var fact = facts[i];
        return fact.Kind == LineKind.Plain
            && i > 0
            && facts[i - 1].Kind == LineKind.Marked
            && !facts[i - 1].Marker!.IsBracket
            && !Typography.EndsWithMark(facts[i - 1].Text)
            && !Typography.EndsWithMark(fact.Text)
            && facts[i - 1].Text.Length >= 20;
    }

    private void ContinueBracket(LineFact fact)
    {
        var close = fact.Text.IndexOf('】', StringComparison.Ordinal);
        if (close < 0 || fact.Kind != LineKind.Plain)
        {
            CloseBracket();
            ReadLoose(fact.Line, 0, fact.Text.Length);
            return;
        }

        open!.Append(fact.Line, 0, close);
        ledger.Claim(fact.Line, close, close + 1, LedgerRole.Marker);
        bracketOpen = false;
        ReadLoose(fact.Line, close + 1, fact.Text.Length);
    }

    private void CloseBracket()
    {
        if (bracketOpen)
        {
            bracketOpen = false;
            findings.Error(
                SeedDiagnostics.UnclosedHeading,
                open!.FirstLine,
                "The heading bracket 【 is not closed.",
                "Add the missing 】 in the source."
            );
        }
    }

    /// <summary>Text below a heading that no marker claims: a commitment if a result follows, else a note.</summary>
    private void ReadLoose(SourceLine line, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(line.Text[from]))
        {
            from++;
        }

        if (from < to)
        {
            if (state != State.Loose)
            {
                Enter(State.Loose, new FieldText());
            }

            open!.Append(line, from, to);
        }
    }

    private void StartNote(LineFact fact)
    {
        var colon = fact.Text.AsSpan().IndexOfAny('：', ':') + 1;
        var note = new FieldText();
        Enter(State.Note, note);
        report.Notes.Add(note);
        ledger.Claim(fact.Line, 0, colon, LedgerRole.Marker);
        note.Touch(fact.Line);
        note.Append(fact.Line, colon, fact.Text.Length);
        lastPoint = MarkerScanner.Scan(note.ToString())?.Number ?? 0;
    }

    /// <summary>True for the points of 注：1.… 2.…, which no result follows.</summary>
    private bool ContinuesNote(int i, Marker marker) =>
        marker.Number == lastPoint + 1 && (lastPoint > 0 || open!.Length == 0) && !ResultComesFirst(i);

    private void StartLooseNote(LineFact fact)
    {
        Enter(State.Loose, new FieldText());
        open!.Append(fact.Line, 0, fact.Text.Length);
    }

    private void StartFields(LineFact fact)
    {
        if (project is null)
        {
            StartLooseNote(fact);
            return;
        }

        if (state == State.Commitment)
        {
            // A tail in brackets comes before this line; what may follow it is another stretch of the text.
            BodiesReader.ReadTail(project, ledger);
            project.TailFloor = project.Text.Length;
        }

        var skip = fact.FieldStart;
        ledger.Claim(fact.Line, 0, skip, LedgerRole.Marker);
        Enter(State.Fields, new FieldText());
        open!.Append(fact.Line, skip, fact.Text.Length);
    }

    private bool EndsLikeField() => open!.EndsProperly();

    /// <summary>Text behind finished fields goes on with the result, or with the commitment when there is none yet.</summary>
    private void Resume(LineFact fact)
    {
        if (result is not null)
        {
            Enter(State.Result, result.Text);
            open!.Append(fact.Line, 0, fact.Text.Length, IsPoint(fact));
            return;
        }

        Enter(State.Commitment, project!.Text);
        ContinueCommitment(fact);
    }

    private bool OpensUnmarkedItem(int i)
    {
        if (state is State.Start || i > 0 && facts[i - 1].Kind == LineKind.Plain && state is not State.Result)
        {
            return false;
        }

        for (var next = i; next < facts.Length && next < i + 20; next++)
        {
            if (facts[next].HasResult)
            {
                return state != State.Commitment && (state != State.Result || open!.EndsSentence());
            }

            if (facts[next].Kind is not (LineKind.Plain or LineKind.Blank or LineKind.Furniture or LineKind.Field))
            {
                return false;
            }
        }

        return false;
    }

    private void WarnOfBareNumber(LineFact fact)
    {
        if (Furniture.IsBareNumber(fact.Text))
        {
            findings.Warning(
                SeedDiagnostics.BareNumber,
                fact.Line.Number,
                "The line holds only a number, which is kept as text.",
                "Remove it from the source if it is a page number."
            );
        }
    }

    private bool ContinuesPoints(int i, Marker marker) =>
        lastPoint > 0 && marker.Number == lastPoint + 1 && !ResultComesFirst(i);

    /// <summary>A list above the first heading that no result follows belongs to the preamble.</summary>
    private bool ListsInPreamble(int i)
    {
        firstHeading ??= Array.FindIndex(
            facts,
            fact => fact.Kind == LineKind.Marked && grammar.Headings.ContainsKey(fact.Marker!.Shape)
        );
        firstResult ??= Array.FindIndex(facts, fact => fact.HasResult);
        return i < firstHeading && firstHeading < firstResult;
    }

    /// <summary>For each marked line: does a result come before the next line of the same shape and before a heading?</summary>
    private bool[] FindNextResults()
    {
        var answers = new bool[facts.Length];
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        var resultAhead = false;
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            var fact = facts[i];
            if (fact.HasResult)
            {
                resultAhead = true;
                blocked.Clear();
            }

            if (fact.Kind == LineKind.Marked)
            {
                var shape = fact.Marker!.Shape;
                answers[i] = resultAhead && blocked.Add(shape);
                blocked.Add(shape);
                resultAhead &= !grammar.Headings.ContainsKey(shape);
            }
        }

        return answers;
    }
}
