namespace LivelihoodSite.Seeds;

/// <summary>Results, and what happens when a text, a group, a category or the document ends.</summary>
internal sealed partial class ReportAssembler
{
    private void StartResult(LineFact fact)
    {
        if (waiting.Count == 0 && state == State.Loose)
        {
            AdoptLooseText();
        }

        if (waiting.Count > 0)
        {
            result = ShareAmongWaiting();
            Enter(State.Result, result.Text);
        }
        else if (result is not null)
        {
            findings.Warning(
                SeedDiagnostics.SecondResult,
                fact.Line.Number,
                "The commitment has a second result; both are kept.",
                "Check whether a commitment is missing before it."
            );
            Enter(State.Result, result.Text);
        }
        else
        {
            findings.Error(
                SeedDiagnostics.ResultWithoutCommitment,
                fact.Line.Number,
                "The result stands before any commitment of its category.",
                "Add the commitment, or its marker, above this line."
            );
            Enter(State.Loose, new FieldText());
        }

        lastPoint = 0;
        ledger.Claim(fact.Line, fact.ResultStart, fact.ResultEnd, LedgerRole.Marker);
        open!.Touch(fact.Line);
        open.Append(fact.Line, fact.ResultEnd, fact.Text.Length, paragraph: true);
    }

    private void AdoptLooseText()
    {
        var text = open!;
        state = State.Start;
        AddProject(text);
        if (!grammar.Unmarked)
        {
            findings.Warning(
                SeedDiagnostics.UnmarkedCommitment,
                text.FirstLine,
                "The text has no marker and is read as a commitment because a result follows.",
                "Add the marker that the other commitments have."
            );
        }
    }

    private ResultDraft ShareAmongWaiting()
    {
        var sharers = waiting.Count > MostSharers ? waiting.GetRange(waiting.Count - 1, 1) : [.. waiting];
        waiting.RemoveRange(waiting.Count - sharers.Count, sharers.Count);
        WarnOfMissingResults();
        var shared = new ResultDraft();
        foreach (var sharer in sharers)
        {
            sharer.Result = shared;
            shared.Sharers.Add(sharer);
        }

        if (sharers.Count > 1)
        {
            findings.Warning(
                SeedDiagnostics.SharedResult,
                sharers[0].Line,
                $"{sharers.Count} commitments in a row share one result, which is repeated for each.",
                "Check that the result reports on all of them."
            );
        }

        return shared;
    }

    private void WarnOfMissingResults()
    {
        foreach (var draft in waiting)
        {
            findings.Warning(
                SeedDiagnostics.MissingResult,
                draft.Line,
                "The commitment has no result.",
                "Add its result below it, or leave it: the site says that none is reported."
            );
        }

        waiting.Clear();
    }

    /// <summary>Opens another text; the one before is finished unless it can be resumed.</summary>
    private void Enter(State next, FieldText text)
    {
        Leave();
        (state, open) = (next, text);
    }

    private void Leave()
    {
        CloseBracket();
        if (state == State.Fields)
        {
            BodiesReader.ReadLine(open!, project!, ledger);
        }
        else if (state == State.Loose)
        {
            report.Notes.Add(open!);
            findings.Warning(
                SeedDiagnostics.StrayText,
                open!.FirstLine,
                "The text belongs to no commitment; it is kept as a note.",
                "Add a marker if it is a commitment."
            );
        }

        state = State.Preamble;
    }

    private void CloseItems()
    {
        Leave();
        WarnOfMissingResults();
        CloseGroup();
        (project, result) = (null, null);
        lastPoint = 0;
    }

    private void CloseGroup()
    {
        if (group is { Number: 0 })
        {
            findings.Warning(
                SeedDiagnostics.StrayText,
                group.Line,
                "The heading has no commitments below it; it is kept as a note.",
                "Remove it from the source, or add its commitments."
            );
            report.Notes.Add(group.Name);
        }
        else
        {
            group?.Name.Claim(ledger, 0, group.Name.Length, LedgerRole.Group, group.Number);
        }

        group = null;
    }

    private void CloseCategory()
    {
        CloseItems();
        lastItemNumber.Clear();
        if (category is null)
        {
            return;
        }

        category.Name.Claim(ledger, 0, category.Name.Length, LedgerRole.Category, category.Number);
        if (category.Projects.Count == 0)
        {
            findings.Warning(
                SeedDiagnostics.EmptyCategory,
                category.Line,
                "The category has no commitments.",
                "Remove the heading, or add its commitments."
            );
        }

        category = null;
    }

    /// <summary>Enters in the ledger what stands outside the projects.</summary>
    private void CloseFrame()
    {
        report.Title.Claim(ledger, 0, report.Title.Length, LedgerRole.Title, 0);
        report.Preamble.Claim(ledger, 0, report.Preamble.Length, LedgerRole.Preamble, 0);
        report.Signature.Claim(ledger, 0, report.Signature.Length, LedgerRole.Signature, 0);
        for (var i = 0; i < report.Notes.Count; i++)
        {
            report.Notes[i].Claim(ledger, 0, report.Notes[i].Length, LedgerRole.Note, i + 1);
        }

        foreach (var draft in report.Projects)
        {
            BodiesReader.ReadTail(draft, ledger);
            draft.Text.Claim(ledger, 0, draft.Text.Length, LedgerRole.Commitment, draft.Order);
        }

        foreach (var draft in report.Projects.Select(p => p.Result).OfType<ResultDraft>().Distinct())
        {
            CloseResult(draft);
        }
    }

    private void CloseResult(ResultDraft draft)
    {
        var (status, start, end, withStop) = StatusReader.Read(draft.Text.ToString(), options.ExtraStatuses);
        draft.Status = status;
        draft.Text.Claim(ledger, 0, start, LedgerRole.Marker, 0);
        draft.Text.Claim(ledger, start, end, LedgerRole.Status, draft.Owner);
        draft.Text.Claim(ledger, end, withStop, LedgerRole.Marker, 0);
        draft.Text.Remove(0, withStop);
        draft.Text.Claim(ledger, 0, draft.Text.Length, LedgerRole.Result, draft.Owner);
    }
}
