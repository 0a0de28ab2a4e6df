using LivelihoodSite.Content;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Serving;

/// <summary>Where findings are: the file as people name it, and the page that shows it.</summary>
/// <param name="review">The review that they belong to.</param>
/// <param name="files">The files of the site; each knows what it was made from.</param>
internal sealed class FindingPlace(SiteReview review, IReadOnlyDictionary<string, OutputFile> files)
{
    private readonly ILookup<string, string> pagesBySource = files
        .Values.Where(file => file.Claim.Source is not null && file.Path.EndsWith(".html", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .ToLookup(file => file.Claim.Source!, file => file.Path, StringComparer.Ordinal);

    private readonly ILookup<string, string> pathsById = review
        .Editions.SelectMany(edition => edition.Projects)
        .ToLookup(project => project.Id, project => project.Path, StringComparer.Ordinal);

    /// <summary><c>input/2019/edition.yml:12:3</c>; "" when no file is concerned.</summary>
    public static string Of(Diagnostic finding) =>
        finding.Path is null ? ""
        : finding.Line < 1 ? finding.Path
        : finding.Column < 1 ? $"{finding.Path}:{finding.Line}"
        : $"{finding.Path}:{finding.Line}:{finding.Column}";

    /// <summary>The address of the page that shows what a finding is about, or null.</summary>
    public string? PageOf(CheckedFinding finding)
    {
        var path = finding.Diagnostic.Path;
        if (path is null)
        {
            return null;
        }

        if (files.ContainsKey(path))
        {
            return path;
        }

        if (path == SiteFile.Path)
        {
            return Addresses.RootIndex;
        }

        var code = path.EndsWith(".md", StringComparison.Ordinal) ? LanguageSuffix.Split(path).Code : "";
        var source = finding.ProjectId is { } id ? pathsById[id].FirstOrDefault() ?? path : path;
        var pages = pagesBySource[source].ToList();
        var language = code.Length > 0 ? code : review.Build.Content?.Site.SourceLanguage.Code ?? "";
        return pages.Find(page => IsIn(page, language) && IsHomeOrText(page, source))
            ?? pages.Find(page => IsIn(page, language))
            ?? pages.FirstOrDefault();
    }

    private static bool IsIn(string page, string code) =>
        page.Split('/') is [_, var folder, ..] && string.Equals(folder, code, StringComparison.Ordinal);

    // Many pages are made from edition.yml; its home shows most of it.
    private static bool IsHomeOrText(string page, string source) =>
        !source.EndsWith("/edition.yml", StringComparison.Ordinal) || page.Split('/') is [_, _, "index.html"];
}
