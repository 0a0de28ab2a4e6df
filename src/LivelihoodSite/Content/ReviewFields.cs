using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>A finding that a person has looked at and lets stand.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Reason">Why it may stand; printed on the sheet that is signed.</param>
/// <param name="Quote">Words of the quotation, where several findings of one code must be told apart, or null.</param>
/// <param name="Line">Line of the entry in its file.</param>
public sealed record Acknowledgement(string Code, string Reason, string? Quote, int Line);

/// <summary>Reads what reviewers leave behind: <c>acknowledged</c> and <c>approvals</c>.</summary>
internal static class ReviewFields
{
    /// <summary>The three readings that an official text goes through before it is published (三审三校).</summary>
    public static IReadOnlyList<string> Roles { get; } = ["初审", "复审", "终审"];

    /// <summary>The acknowledgements, in file order; an entry without code or reason is an error.</summary>
    public static IReadOnlyList<Acknowledgement> ReadAcknowledged(YamlFields fields) =>
        [.. fields.Maps("acknowledged").Select(ReadAcknowledgement).OfType<Acknowledgement>()];

    /// <summary>The approvals, in file order; one that is not complete is an error.</summary>
    public static IReadOnlyList<Approval> ReadApprovals(YamlFields fields) =>
        [.. fields.Maps("approvals").Select(ReadApproval).OfType<Approval>()];

    private static Acknowledgement? ReadAcknowledgement(YamlFields fields)
    {
        var code = fields.RequiredText("code");
        if (code is { Length: > 0 } && !IsCode(code))
        {
            code = fields.Wrong<string>(fields.Node("code")!, "code", "the code of a finding, such as LS1106");
        }

        var reason = fields.RequiredText("reason");
        var quote = fields.Text("quote");
        fields.Finish();
        return code is null || reason is null
            ? null
            : new Acknowledgement(code, reason, string.IsNullOrEmpty(quote) ? null : quote, fields.Mapping.Line);
    }

    private static bool IsCode(string code) =>
        code.Length == 6 && code.StartsWith("LS", StringComparison.Ordinal) && code[2..].All(char.IsAsciiDigit);

    private static Approval? ReadApproval(YamlFields fields)
    {
        var role = fields.RequiredText("role");
        var name = fields.RequiredText("name");
        var date = fields.RequiredText("date") is null ? null : fields.Date("date");
        fields.Finish();
        return role is null || name is null || date is null ? null : new Approval(role, name, date.Value);
    }
}
