using System.Globalization;
using System.Text;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Serving;

/// <summary>
/// Everything that <c>check</c> says, on a page of the preview: by group, then by file, with links to the file and to the
/// page. For the office; no site ever holds it.
/// </summary>
internal sealed class FindingsPage
{
    private readonly PreviewState state;
    private readonly PreviewWords words;
    private readonly EditorLinks editor;
    private readonly FindingPlace? places;
    private readonly StringBuilder html = new();

    private FindingsPage(Preview preview, PreviewState state, EditorLinks editor, PreviewWords words)
    {
        this.state = state;
        this.words = words;
        this.editor = editor;
        places = state.Review is { } review ? new FindingPlace(review, preview.Files) : null;
    }

    /// <summary>The page.</summary>
    public static string Write(Preview preview, EditorLinks editor, PreviewWords words) =>
        new FindingsPage(preview, preview.State, editor, words).Write();

    private string Write()
    {
        Begin();
        if (state.Review is { } review)
        {
            Summary(review);
            foreach (var group in Enum.GetValues<FindingGroup>())
            {
                Group(group, [.. review.Findings.Where(finding => finding.Group == group)]);
            }

            if (review.Findings.Count == 0)
            {
                html.Append("<p>").Append(words.NoFindings).Append("</p>\n");
            }

            Coverage(review.Coverage());
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Begin()
    {
        var site = state.Review?.Build.Content?.Site.Name.Source;
        html.Append("<!DOCTYPE html>\n<html lang=\"")
            .Append(words.Tag)
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(words.FindingsTitle)
            .Append(site is null ? "" : " – " + Html.Escape(site))
            .Append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<link rel=\"stylesheet\" href=\"/")
            .Append(PreviewFiles.FindingsStyle)
            .Append("\">\n")
            .Append(
                PageScript
                    .Element(state.Tag)
                    .Replace(" defer", $" data-review=\"{Number(state.ReviewNumber)}\" defer", StringComparison.Ordinal)
            )
            .Append("</head>\n<body>\n<header>\n<p><a href=\"/\">")
            .Append(words.ToSite)
            .Append("</a> <a href=\"/")
            .Append(PreviewFiles.Findings)
            .Append("?lang=")
            .Append(words.OtherCode)
            .Append("\" lang=\"")
            .Append(words.OtherTag)
            .Append("\" hreflang=\"")
            .Append(words.OtherTag)
            .Append("\">")
            .Append(words.OtherName)
            .Append("</a></p>\n</header>\n<main>\n<h1>")
            .Append(words.FindingsTitle)
            .Append("</h1>\n<p role=\"status\" id=\"judging\">")
            .Append(state.IsJudging ? words.Judging : "")
            .Append("</p>\n");
    }

    private void Summary(SiteReview review)
    {
        html.Append("<dl class=\"counts\">\n");
        Count(words.Errors, review.Findings.Count(finding => finding.IsError));
        Count(words.Warnings, review.Findings.Count(finding => finding.IsOpenWarning));
        Count(words.Acknowledged, review.Findings.Count(finding => finding.Acknowledged is not null));
        html.Append("</dl>\n");
    }

    private void Count(string name, int number) =>
        html.Append("<div><dt>").Append(name).Append("</dt><dd>").Append(Number(number)).Append("</dd></div>\n");

    private void Group(FindingGroup group, IReadOnlyList<CheckedFinding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var open = findings.Where(finding => finding.Acknowledged is null).ToList();
        html.Append("<section aria-labelledby=\"group-")
            .Append(group.ToName())
            .Append("\">\n<h2 id=\"group-")
            .Append(group.ToName())
            .Append("\">")
            .Append(words.NameOf(group))
            .Append(" <span class=\"count\">")
            .Append(words.Counts(open.Count(finding => finding.IsError), open.Count(finding => !finding.IsError)))
            .Append("</span></h2>\n");
        Files(open);
        var acknowledged = findings.Where(finding => finding.Acknowledged is not null).ToList();
        if (acknowledged.Count > 0)
        {
            html.Append("<details>\n<summary>")
                .Append(words.Acknowledged)
                .Append(' ')
                .Append(Number(acknowledged.Count))
                .Append("</summary>\n");
            Files(acknowledged);
            html.Append("</details>\n");
        }

        html.Append("</section>\n");
    }

    // Errors before warnings, then as check tells them.
    private void Files(IReadOnlyList<CheckedFinding> findings)
    {
        var byFile = findings
            .OrderBy(finding => !finding.IsError)
            .GroupBy(finding => finding.Diagnostic.Path ?? "", StringComparer.Ordinal);
        foreach (var file in byFile)
        {
            html.Append("<h3>").Append(file.Key.Length == 0 ? words.WholeSite : Path(file.Key));
            if (places?.PageOf(file.First()) is { } page)
            {
                html.Append(" <a class=\"page\" href=\"/")
                    .Append(Html.Escape(Address(page)))
                    .Append("\">")
                    .Append(words.SeePage)
                    .Append("<span class=\"unseen\"> ")
                    .Append(Html.Escape(page))
                    .Append("</span></a>");
            }

            html.Append("</h3>\n<ul>\n");
            foreach (var finding in file)
            {
                Item(finding);
            }

            html.Append("</ul>\n");
        }
    }

    private void Item(CheckedFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        html.Append("<li class=\"")
            .Append(finding.IsError ? "error" : "warning")
            .Append("\">\n<p><strong>")
            .Append(finding.IsError ? words.Error : words.Warning)
            .Append("</strong> <span class=\"code\">")
            .Append(diagnostic.Code)
            .Append("</span> ")
            .Append(Place(diagnostic))
            .Append("</p>\n");
        // The quotation of an editorial finding stands below it, so only its sentence is said here.
        Message message = finding.Editorial is { } editorial ? $"{editorial.Message}." : diagnostic.Message;
        Sentence(words.Messages.Say(message), words.Messages.SayOrNull(diagnostic.Hint), words.SentenceTag);
        if (finding.Editorial is { Quote.Length: > 0 } quoted)
        {
            html.Append("<blockquote lang=\"zh-Hans\">").Append(Html.Escape(quoted.Quote)).Append("</blockquote>\n");
        }

        if (finding.Acknowledged is { } entry)
        {
            html.Append("<p class=\"acknowledged\">")
                .Append(words.Acknowledged)
                .Append(words.Code == PreviewWords.Chinese.Code ? "：" : ": ")
                .Append(Html.Escape(entry.Reason))
                .Append("</p>\n");
        }

        html.Append("</li>\n");
    }

    private void Sentence(string message, string? hint, string tag)
    {
        html.Append("<p").Append(tag == words.Tag ? "" : $" lang=\"{tag}\"").Append('>').Append(Html.Escape(message));
        if (hint is not null)
        {
            html.Append(" <span class=\"hint\">").Append(Html.Escape(hint)).Append("</span>");
        }

        html.Append("</p>\n");
    }

    private string Place(Diagnostic diagnostic)
    {
        var place = Html.Escape(FindingPlace.Of(diagnostic));
        return place.Length == 0 ? ""
            : editor.To(diagnostic.Path, diagnostic.Line, diagnostic.Column) is { } link
                ? $"<a class=\"place\" lang=\"en\" translate=\"no\" href=\"{Html.Escape(link)}\">{place}</a>"
            : Path(FindingPlace.Of(diagnostic));
    }

    private void Coverage(IReadOnlyList<TranslationCoverage> coverages)
    {
        if (coverages.Count == 0)
        {
            return;
        }

        html.Append("<section>\n<h2 id=\"coverage\">")
            .Append(words.Translation)
            .Append(
                "</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"coverage\">\n<table>\n<thead><tr>"
            );
        foreach (
            var head in (ReadOnlySpan<string>)[words.Edition, words.Language, words.Current, words.Stale, words.Missing]
        )
        {
            html.Append("<th scope=\"col\">").Append(head).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var coverage in coverages)
        {
            html.Append("<tr><th scope=\"row\">")
                .Append(Number(coverage.Year))
                .Append("</th><td lang=\"")
                .Append(coverage.Language.Tag)
                .Append("\">")
                .Append(Html.Escape(coverage.Language.Name))
                .Append("</td>");
            foreach (var number in (ReadOnlySpan<int>)[coverage.Current, coverage.Stale, coverage.Missing])
            {
                html.Append("<td>").Append(Number(number)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
        OpenBlocks([.. coverages.SelectMany(coverage => coverage.Open)]);
        html.Append("</section>\n");
    }

    private void OpenBlocks(IReadOnlyList<OpenBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        html.Append("<details>\n<summary>")
            .Append(words.OpenBlocks)
            .Append(' ')
            .Append(Number(blocks.Count))
            .Append("</summary>\n<ul>\n");
        foreach (var block in blocks)
        {
            html.Append("<li class=\"warning\">\n<p><strong>")
                .Append(block.State == TranslationState.Stale ? words.Stale : words.Missing)
                .Append("</strong> ")
                .Append(Path($"{block.Path}:{Number(block.Line)} {block.Block}"))
                .Append("</p>\n<blockquote lang=\"zh-Hans\">")
                .Append(Html.Escape(block.Source))
                .Append("</blockquote>\n</li>\n");
        }

        html.Append("</ul>\n</details>\n");
    }

    private static string Path(string path) =>
        $"<span class=\"place\" lang=\"en\" translate=\"no\">{Html.Escape(path)}</span>";

    // An address as a link has it; folders are asked for by their name.
    private static string Address(string page) => string.Join('/', page.Split('/').Select(Uri.EscapeDataString));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
