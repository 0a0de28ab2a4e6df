using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Decides what becomes of each block that came back. Words are never lost: what is not written is told with its text. A
/// block is current afterwards only if it was confirmed, and made from the Chinese of today.
/// </summary>
/// <param name="path">What findings call the translator's file.</param>
/// <param name="findings">Takes LS1267 to LS1272 and LS1277.</param>
public sealed class ImportPlan(string path, DiagnosticBag findings)
{
    /// <summary>The changes, in the order of the file.</summary>
    /// <param name="returned">What came back.</param>
    /// <param name="site">Every block of the site in the language of the file.</param>
    public IReadOnlyList<BlockChange> Of(ReturnedFile returned, IReadOnlyList<ExchangeUnit> site)
    {
        ArgumentNullException.ThrowIfNull(returned);
        var today = site.ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        if (!returned.Units.Any(unit => today.ContainsKey(unit.Key)))
        {
            findings.Add(ExchangeDiagnostics.Foreign(path));
            return [];
        }

        var changes = new List<BlockChange>();
        foreach (var unit in returned.Units)
        {
            if (today.TryGetValue(unit.Key, out var block))
            {
                if (Decide(unit, block) is { } change)
                {
                    changes.Add(change);
                }
            }
            else if (unit.Target is not null)
            {
                findings.Add(ExchangeDiagnostics.UnknownBlock(path, unit));
            }
        }

        return new NamesRecord(path, findings).Complete(changes, returned, site);
    }

    private BlockChange? Decide(ReturnedUnit unit, ExchangeUnit block)
    {
        var isMarkdown = unit.IsMarkdown ?? block.IsMarkdown;
        var words = unit.Target is null ? "" : Settle(unit.Target, isMarkdown);
        var untouched = IsUntouched(unit);
        if (words.Length == 0 || !unit.IsComplete)
        {
            if (!untouched && (words.Length > 0 || block.Target is not null))
            {
                findings.Add(ExchangeDiagnostics.NoWords(path, unit));
            }

            return null;
        }

        var isSame = HasWordsOfSite(unit, block);
        if (untouched || isSame)
        {
            return isSame ? Judge(unit, block, untouched) : null;
        }

        // Without the hash of the export nobody knows which words are newer; then only a confirmation may replace words.
        var mayReplace = unit.TargetHash is { } before
            ? HasHash(block.Target, before)
            : block.Target is null || unit.Confirmation == Confirmation.Confirmed;
        if (!mayReplace)
        {
            findings.Add(ExchangeDiagnostics.OtherWordsHere(path, unit, block.Block.Path));
            return null;
        }

        return Write(unit, block, words, isMarkdown);
    }

    /// <summary>The words stay; only what is said of them may be new.</summary>
    private BlockChange? Judge(ReturnedUnit unit, ExchangeUnit block, bool untouched)
    {
        if (!block.RecordsSource)
        {
            return null;
        }

        var isCurrent = block.Block.State == TranslationState.Current;
        if (!isCurrent && !(untouched && WasCurrent(unit)) && IsAccepted(unit, block))
        {
            return new BlockChange(block, null, block.SourceHash, false);
        }

        if (
            isCurrent
            && untouched
            && unit.Confirmation == Confirmation.Draft
            && !Same(unit.ExportedState, TranslationState.Stale.ToName())
        )
        {
            findings.Add(ExchangeDiagnostics.Unconfirmed(path, unit, block.Block.Path));
            return new BlockChange(block, null, BlockChange.Draft, true);
        }

        return null;
    }

    private BlockChange? Write(ReturnedUnit unit, ExchangeUnit block, string words, bool isMarkdown)
    {
        var text =
            block.Block.ProjectId is not null && block.Block.Kind == BlockKind.Result
                ? ExchangeText.ToBody(words, isMarkdown)
                : words;
        var changed = !IsSameChinese(unit, block);
        if (IsAccepted(unit, block))
        {
            return new BlockChange(block, text, block.RecordsSource ? block.SourceHash : null, false);
        }

        if (!block.RecordsSource)
        {
            findings.Add(ExchangeDiagnostics.CannotMark(path, unit, changed));
            return null;
        }

        findings.Add(
            changed
                ? ExchangeDiagnostics.ChineseChanged(path, unit, block.Block.Path)
                : ExchangeDiagnostics.Unconfirmed(path, unit, block.Block.Path)
        );
        return new BlockChange(block, text, changed ? OriginOf(unit, block) : BlockChange.Draft, true);
    }

    /// <summary>True for words that the site holds already, all of them.</summary>
    internal static bool HasWordsOfSite(ReturnedUnit unit, ExchangeUnit block)
    {
        var isMarkdown = unit.IsMarkdown ?? block.IsMarkdown;
        return unit is { IsComplete: true, Target: { } target }
            && block.Target is { } now
            && Same(Settle(target, isMarkdown), Settle(now, isMarkdown));
    }

    /// <summary>True for words that came back as they went out; false when a tool dropped what the export had recorded.</summary>
    internal static bool IsUntouched(ReturnedUnit unit) =>
        unit.TargetHash is { } exported && HasHash(unit.Target, exported);

    /// <summary>True when the block was current at the export.</summary>
    internal static bool WasCurrent(ReturnedUnit unit) => Same(unit.ExportedState, TranslationState.Current.ToName());

    /// <summary>True when the translator vouches for the words, and for the Chinese of today.</summary>
    internal static bool IsAccepted(ReturnedUnit unit, ExchangeUnit block) =>
        unit.Confirmation == Confirmation.Confirmed && IsSameChinese(unit, block);

    /// <summary>Tools may change blanks; then the hash of the export must vouch for the Chinese.</summary>
    internal static bool IsSameChinese(ReturnedUnit unit, ExchangeUnit block) =>
        Same(unit.Source, block.Block.Source)
        || (
            (unit.SourceHash is null || Same(unit.SourceHash, block.SourceHash))
            && (
                Same(ExchangeText.SettlePlain(unit.Source), ExchangeText.SettlePlain(block.Block.Source))
                || (unit.SourceHash is not null && ExchangeText.HaveSameSigns(unit.Source, block.Block.Source))
            )
        );

    /// <summary>The hash of the Chinese that the words were made from; never that of today.</summary>
    private static string OriginOf(ReturnedUnit unit, ExchangeUnit block) =>
        unit.SourceHash is { Length: > 0 } hash && !Same(hash, block.SourceHash) ? hash
        : TextHash.Of(unit.Source) is var own && !Same(own, block.SourceHash) ? own
        : BlockChange.Draft;

    private static bool HasHash(string? target, string hash) =>
        target is null ? hash.Length == 0 : Same(ExchangeUnit.HashOf(target), hash);

    private static string Settle(string text, bool isMarkdown) =>
        isMarkdown ? ExchangeText.Settle(text) : ExchangeText.SettlePlain(text);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
