using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Freezing;

/// <summary>README.txt of a package: for somebody who knows neither the office nor the program.</summary>
internal static class PackageReadme
{
    public static string Of(EditionToFreeze edition)
    {
        var site = edition.Site;
        var year = edition.Edition.Year.ToString(CultureInfo.InvariantCulture);
        var title = EditionPackage.Title(edition);
        var date = edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var number = edition.Number.ToString(CultureInfo.InvariantCulture);
        var address = site.BaseUrl is { } url ? $"{url}{year}/" : null;
        var licence = site.Licence is { } given ? EditionPackage.AllLanguages(given, site) : null;
        var document = edition.Edition.Source?.Path;
        var corrections = string.Concat(edition.Corrections.Select(line => $"  - {line}\n"));
        return $"""
            {title} {year}
            {new string('=', 40)}

            这个文件夹保存一个年度的重点民生实事网页，按BagIt 1.0（RFC 8493）打包。
            封存日期：{date}    第{number}次封存    制作工具：{Tool.NameAndVersion}
            {Line("原发布地址：", address)}{Line("使用许可：", licence)}
            打开：用浏览器打开 data/{year}/index.html，不需要服务器和网络，也不需要安装程序。
            核对：在本文件夹内运行
                sha512sum -c manifest-sha512.txt
                sha512sum -c tagmanifest-sha512.txt
              或者运行 livelihood verify，并写明本文件夹或ZIP文件的路径。

              data/{year}/          发布的网页、数据、收到的报告原件（source/）、SHA256SUMS
              data/{year}.wacz      同样的网页，供网页归档系统使用（WACZ 1.1.1，内含WARC 1.1）
              data/seeds/         收到的报告原件{(document is null ? "（没有）" : "")}
              data/input/         编辑人员整理的文本、译文和设置
              data/theme/         制作网页所用的全部模板、样式和界面用语
              bag-info.txt        说明；manifest-sha512.txt 各文件的SHA-512值

            重新制作：livelihood build --root data 由以上文件重新生成网页。
            {Block("本次封存更正的内容：\n", corrections)}
            --------------------------------------------------------------------

            This folder holds the website of one year’s key livelihood projects, packaged as BagIt 1.0 (RFC 8493).
            Frozen on {date}. Freeze number {number}. Made with {Tool.NameAndVersion}.
            {Line("Published at: ", address)}{Line("Licence: ", licence)}
            To open it: open data/{year}/index.html in a browser. It needs no server, no network and no program.
            To check it: run, in this folder,
                sha512sum -c manifest-sha512.txt
                sha512sum -c tagmanifest-sha512.txt
              or run “livelihood verify” with the path of this folder or of the ZIP file.

              data/{year}/          the published pages, the data, the report as received (source/), SHA256SUMS
              data/{year}.wacz      the same pages for web archives (WACZ 1.1.1, with a WARC 1.1 file in it)
              data/seeds/         the report as received{(document is null ? " (none)" : "")}
              data/input/         texts, translations and settings that people edited
              data/theme/         all templates, styles and words of the pages
              bag-info.txt        the description; manifest-sha512.txt: the SHA-512 of every file

            To make the pages again: “livelihood build --root data” makes them from these files.
            The English text is a translation for reference only. The Chinese text prevails.
            {Block("Corrected in this freeze:\n", corrections)}
            """.ReplaceLineEndings("\n");
    }

    private static string Line(string label, string? value) => value is null ? "" : $"{label}{value}\n";

    private static string Block(string label, string lines) => lines.Length == 0 ? "" : $"{label}{lines}";
}
