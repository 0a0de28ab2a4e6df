using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Decides what files record of the names of a project, which share one hash (<see cref="NamesBlock"/>): that of today's
/// Chinese, once every one of them came back confirmed from it; the old one until then.
/// </summary>
/// <param name="path">What findings call the translator's file.</param>
/// <param name="findings">Takes LS1268 and LS1269.</param>
internal sealed class NamesRecord(string path, DiagnosticBag findings)
{
    /// <summary>What a returned file says of one name.</summary>
    private enum Answer
    {
        /// <summary>The file does not hold it.</summary>
        None,

        /// <summary>It came back as it went out, and nobody had to look at it.</summary>
        Untouched,

        /// <summary>Its words are confirmed, and made from the Chinese of today.</summary>
        Confirmed,

        /// <summary>Its words are not confirmed, made from other Chinese, or not those of the site.</summary>
        Open,
    }

    /// <summary>The changes with those that make names current.</summary>
    /// <param name="changes">What the import writes, in the order of the file.</param>
    /// <param name="returned">What came back.</param>
    /// <param name="site">Every block of the site in the language of the file.</param>
    public IReadOnlyList<BlockChange> Complete(
        IReadOnlyList<BlockChange> changes,
        ReturnedFile returned,
        IReadOnlyList<ExchangeUnit> site
    )
    {
        var all = changes.ToList();
        var units = returned
            .Units.DistinctBy(unit => unit.Key, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        var written = changes
            .Where(change => change.Words is not null)
            .Select(change => change.Unit.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var names in site.Where(unit => unit.IsOfNames).GroupBy(unit => unit.Block.Path, StringComparer.Ordinal)
        )
        {
            Complete(all, written, units, [.. names]);
        }

        return all;
    }

    private void Complete(
        List<BlockChange> all,
        HashSet<string> written,
        Dictionary<string, ReturnedUnit> units,
        List<ExchangeUnit> names
    )
    {
        var (project, recorded) = (names[0].Project!, names[0].NamesHash);
        var today = NamesBlock.HashOf(project);
        if (today is null || recorded == today)
        {
            return;
        }

        var answers = names
            .Select(name =>
                written.Contains(name.Key)
                    ? Answer.Confirmed
                    : AnswerOf(units.GetValueOrDefault(name.Key), name, recorded)
            )
            .ToList();
        if (!answers.Contains(Answer.Confirmed))
        {
            return;
        }

        // Words under no record count as current, so those that stayed at home hold nothing up.
        var open = answers.FindIndex(answer => answer is Answer.Open or Answer.None);
        var isWhole = recorded is null
            ? !answers.Contains(Answer.Open)
                && names.TrueForAll(name => name.Target is not null || written.Contains(name.Key))
            : open < 0;
        if (isWhole)
        {
            Record(all, names.Where((_, index) => answers[index] == Answer.Confirmed), today);
        }
        else if (recorded is not null)
        {
            Tell(names[open], units, names);
        }
    }

    /// <summary>What the file says of a name whose words stay.</summary>
    private static Answer AnswerOf(ReturnedUnit? unit, ExchangeUnit name, string? recorded) =>
        unit is null ? Answer.None
        : !ImportPlan.IsAccepted(unit, name) || !ImportPlan.HasWordsOfSite(unit, name) ? Answer.Open
        : recorded is null || ImportPlan.IsUntouched(unit) && ImportPlan.WasCurrent(unit) ? Answer.Untouched
        : Answer.Confirmed;

    private static void Record(List<BlockChange> all, IEnumerable<ExchangeUnit> names, string hash)
    {
        foreach (var name in names)
        {
            var index = all.FindIndex(change => change.Unit.Key == name.Key);
            if (index >= 0)
            {
                all[index] = all[index] with { SourceHash = hash };
            }
            else
            {
                all.Add(new BlockChange(name, null, hash, false));
            }
        }
    }

    private void Tell(ExchangeUnit open, Dictionary<string, ReturnedUnit> units, List<ExchangeUnit> names)
    {
        var unit = units.GetValueOrDefault(open.Key);
        findings.Add(
            ExchangeDiagnostics.NamesStayStale(
                path,
                unit ?? names.Select(name => units.GetValueOrDefault(name.Key)).First(other => other is not null)!,
                open,
                unit is null ? "is not in this file"
                    : !ImportPlan.IsSameChinese(unit, open) ? "was translated from other Chinese"
                    : unit.Confirmation != Confirmation.Confirmed ? "is not confirmed as translated"
                    : (Message)"did not come back with the words of the site",
                unit is not null && !ImportPlan.IsSameChinese(unit, open)
            )
        );
    }
}
