using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>The states of a translation as exchange files name them.</summary>
public static class ExchangeStates
{
    /// <summary>The names, freshest first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["current", "stale", "missing"];

    /// <summary><c>current</c>, <c>stale</c> or <c>missing</c>.</summary>
    public static string ToName(this TranslationState state) => Names[(int)state];

    /// <summary>
    /// What a word of a returned file says. XLIFF 2.0 (2.2.8): initial, translated, reviewed, final. A row of a table that
    /// had no words can only hold new ones; one that was stale says nothing until its state is changed.
    /// </summary>
    /// <returns>Null for a word that is not known.</returns>
    public static Confirmation? Confirmation(string word) =>
        word switch
        {
            "translated" or "reviewed" or "final" or "current" or "missing" => Exchange.Confirmation.Confirmed,
            "initial" or "draft" => Exchange.Confirmation.Draft,
            "stale" or "" => Exchange.Confirmation.None,
            _ => null,
        };
}
