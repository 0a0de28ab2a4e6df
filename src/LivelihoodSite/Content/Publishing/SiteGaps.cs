using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>What site.yml leaves empty (LS1001, LS1003), each with the line to fill in; what its portal gets wrong.</summary>
internal static class SiteGaps
{
    public static IEnumerable<Diagnostic> Of(Site site, SiteFolder folder)
    {
        var root = folder.ReadText(SiteFile.Path, new DiagnosticBag()) is { } text
            ? YamlReader.ReadMapping(text, SiteFile.Path, 1, new DiagnosticBag())
            : null;
        var inner = root?.Find(GovernmentFields.Key)?.Value as YamlMapping;
        int LineOf(string key) => root?.Find(key)?.Key.Line ?? 1;
        int GovernmentLineOf(string key) => inner?.Find(key)?.Key.Line ?? LineOf(GovernmentFields.Key);

        foreach (var finding in HostReferences.Of(root, folder))
        {
            yield return finding;
        }

        if (site.BaseUrl is null)
        {
            yield return Warning(
                "LS1001",
                LineOf("base_url"),
                "base_url is empty: canonical addresses, sitemap.xml, feeds and language links for search engines are left out.",
                "Write the address at which the site will stand."
            );
        }

        if (!site.Published)
        {
            yield return Warning(
                "LS1001",
                LineOf("published"),
                "the site is a preview: every page is marked and asks search engines to stay away.",
                "Write “published: true” when the office has approved it."
            );
        }

        if (site.Keywords.Count == 0)
        {
            yield return Warning(
                "LS1003",
                LineOf("keywords"),
                "keywords is empty: the page label ColumnKeywords has only names from the report.",
                "List a few words under which people look for the site."
            );
        }

        if (site.Host.Footer is not null)
        {
            // The portal's own footer answers for these facts; the labels need only the code.
            if (site.Government.SiteIdCode is null)
            {
                yield return Missing("site_id_code", "网站标识码");
            }

            yield break;
        }

        foreach (var (key, name) in MissingFacts(site))
        {
            yield return Missing(key, name);
        }

        Diagnostic Missing(string key, string name) =>
            Warning(
                "LS1003",
                GovernmentLineOf(key),
                $"{GovernmentFields.Key}.{key} ({name}) is empty: inspections of government sites look for it.",
                "Fill it in if the office has it; never invent it."
            );
    }

    private static IEnumerable<(string Key, string Name)> MissingFacts(Site site)
    {
        var facts = site.Government;
        (string Key, string Name, bool IsMissing)[] all =
        [
            ("site_id_code", "网站标识码", facts.SiteIdCode is null),
            ("organiser", "主办单位", facts.Organiser is null),
            ("operator", "承办单位", facts.Operator is null),
            ("telephone", "联系方式", (facts.Telephone ?? facts.Email ?? site.Contact?.Source) is null),
            ("icp", "ICP备案号", facts.Icp is null),
            ("police", "公安备案号", facts.Police is null),
            ("badge", "党政机关标识", facts.Badge is null),
            ("error_report", "我为政府网站找错", facts.ErrorReport is null),
        ];
        return all.Where(fact => fact.IsMissing).Select(fact => (fact.Key, fact.Name));
    }

    private static Diagnostic Warning(string code, int line, Message message, Message hint) =>
        new(code, Severity.Warning, SiteFile.Path, line, 1, message, hint);
}
