using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>The parts of a report by name, for findings.</summary>
internal static class LedgerRoles
{
    /// <summary>The name.</summary>
    public static Message ToMessage(this LedgerRole role) =>
        role switch
        {
            LedgerRole.Title => "title",
            LedgerRole.Preamble => "preamble",
            LedgerRole.Category => "category",
            LedgerRole.Group => "group",
            LedgerRole.Label => "label",
            LedgerRole.Commitment => "commitment",
            LedgerRole.Status => "status",
            LedgerRole.Result => "result",
            LedgerRole.Responsible => "responsible body",
            LedgerRole.ResponsibleRole => "role of a responsible body",
            LedgerRole.Deadline => "deadline",
            LedgerRole.Signature => "signature",
            _ => (Message)"note",
        };
}
