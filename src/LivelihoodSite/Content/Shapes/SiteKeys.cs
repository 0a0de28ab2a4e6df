using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Shapes;

/// <summary>The keys of site.yml.</summary>
internal static class SiteKeys
{
    private const string WebAddress = "^https?://";
    private const string LanguageTag = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$";

    public static KeySet All { get; } =
        new(
            new Key("name", Shape.Localized, "The name of the site.", "站点名称：网站的名称。").Required(),
            new(
                "kind",
                Shape.Choice("report", "pages"),
                "What the site is made of: report, the reports of years (the default); pages, pages of running text alone.",
                "网站类型：report 为各年度报告（默认），pages 为纯页面网站，如手册、指南。"
            ),
            new(
                "pages",
                Shape.Text,
                "With kind: pages, the folder of the pages: input/pages when left out, . for the folder of the site.",
                "页面文件夹：kind 为 pages 时有效；不写为 input/pages，写 . 为网站所在的文件夹。"
            ),
            new(
                "base_url",
                Shape.Form(WebAddress),
                "Where the site will stand, with the last slash. Permanent, printed and shared addresses need it.",
                "网站地址：站点的正式网址，以斜杠结尾。固定网址、打印网址和网站地图要用。"
            ),
            new(
                "published",
                Shape.Boolean,
                "While it is not true, every page bears the mark 样张 / Preview and stays out of search engines.",
                "已发布：不写 true 时，每页都有“样张”标记，搜索引擎不收录。"
            ),
            new(
                "languages",
                Shape.List(
                    Shape.Map(
                        new Key(
                            "code",
                            Shape.Form(LanguageTag),
                            "The name of its folders and files, such as en.",
                            "代号：文件夹和文件名所用，如 en。"
                        ).Required(),
                        new Key(
                            "tag",
                            Shape.Form(LanguageTag),
                            "The language (BCP 47), such as zh-Hans or en.",
                            "语言标签：BCP 47 标签，如 zh-Hans、en。"
                        ).Required(),
                        new Key(
                            "name",
                            Shape.Text,
                            "Its name in itself, such as 中文 or English.",
                            "名称：用该语言写的名称，如 中文、English。"
                        ).Required()
                    )
                ),
                "The languages; the first one is that of the reports.",
                "语言：第一种是报告所用的语言。"
            ),
            new(
                "publisher",
                Shape.Localized,
                "The body that publishes. Empty when nobody has said so.",
                "发布机构：没有人确认时留空，不要推测。"
            ),
            new(
                "contact",
                Shape.Localized,
                "Whom readers tell of mistakes.",
                "联系方式：读者发现错误时与谁联系。没有确认时留空。"
            ),
            new("licence", Shape.Localized, "How the texts may be reused.", "使用许可：内容可以怎样转载使用。"),
            new(
                "untranslated",
                Shape.Choice("notice", "error"),
                "What a missing translation does: notice shows the Chinese under a notice, error stops the build.",
                "缺少译文时：notice 显示中文并加提示，error 停止生成。"
            ),
            new(
                "verdicts",
                Shape.Choice("show", "hide"),
                "hide keeps the comparisons of figures off the pages.",
                "数字比对：写 hide 时页面不显示数字比对。"
            ),
            new(
                "paper",
                Shape.Choice([.. PaperSizes.Names]),
                "The paper of the PDF files.",
                "纸张：PDF 文件的纸张大小。"
            ),
            new(
                "chromium",
                Shape.Text,
                "The program of the Chromium, Chrome or Edge that prints PDF files, where it is not found by itself.",
                "浏览器程序：生成 PDF 所用的 Chromium、Chrome 或 Edge；能自动找到时不用写。"
            ),
            new(
                "precompress",
                Shape.Boolean,
                "true puts a .br and a .gz file beside every text file, for servers that hand out compressed files.",
                "预先压缩：写 true 时为每个文本文件另存 .br 和 .gz 压缩文件，供服务器直接发送。"
            ),
            new(
                "parts",
                Shape.Choice("all", "pages"),
                "pages makes the pages of the report alone: no handouts, no pages side by side, no search, data, charts, feeds.",
                "网站范围：写 pages 时只生成报告的网页，不生成打印版、双语对照、检索、数据、图表和订阅。"
            ),
            new(
                "statuses",
                Shape.Map(new KeySet { Rest = Shape.Choice([.. StatusCodes.All]) }),
                "Words for statuses that the built-in table does not have: the word, then its code.",
                "状态用语：内置词表没有的说法：词语，后面写代码。"
            ),
            new(
                "column_type",
                Shape.Choice(ColumnTypes.All),
                "The kind of column (栏目类别) for the page labels.",
                "栏目类别：网页标签所用的栏目类别。"
            ),
            new(
                "keywords",
                Shape.List(Shape.Localized),
                "Key words for the page labels.",
                "关键词：网页标签所用的关键词。"
            ),
            new(
                "host",
                Shape.Map(
                    new Key(
                        "header",
                        Shape.Text,
                        "File in input/ with the portal’s header.",
                        "页眉：门户页眉的文件，放在 input/ 下。"
                    ),
                    new Key(
                        "footer",
                        Shape.Text,
                        "File in input/ with the portal’s footer.",
                        "页脚：门户页脚的文件，放在 input/ 下。"
                    )
                ),
                "Header and footer of the portal that the site is a part of.",
                "所属门户：站点嵌入的门户网站的页眉和页脚。"
            ),
            new(
                "government",
                Government,
                "What inspections of government sites look for. What nobody has given stays empty.",
                "政府网站信息：政府网站检查的项目。没有人提供的留空。"
            )
        );

    private static Shape Government =>
        Shape.Map(
            new(
                "site_id_code",
                Shape.Form("^([0-9]{10}|bm[0-9]{8})$"),
                "The code of the register of government sites, in quotes: 10 digits, or bm and 8 digits.",
                "网站标识码：10 位数字，或 bm 加 8 位数字；要加引号。"
            ),
            new("organiser", Shape.Localized, "The body responsible for the site.", "主办单位：主办网站的单位。"),
            new("operator", Shape.Localized, "The body that runs the site.", "承办单位：承办网站的单位。"),
            new("telephone", Shape.Text, "A telephone number for readers.", "电话：供读者联系的电话。"),
            new("email", Shape.Form("^[^@ ]+@[^@ ]+$"), "A mail address for readers.", "电子邮箱：供读者联系的邮箱。"),
            new("address", Shape.Localized, "A postal address.", "地址：通信地址。"),
            new("icp", Shape.Text, "The ICP record.", "ICP备案号：备案号原文。"),
            new(
                "police",
                Shape.Either(
                    Shape.Text,
                    Shape.Map(
                        new Key("number", Shape.Text, "The record.", "备案号：公安备案号原文。"),
                        new Key(
                            "url",
                            Shape.Form(WebAddress),
                            "Where the record can be looked up.",
                            "链接：备案查询网址。"
                        )
                    )
                ),
                "The record of the public security authorities.",
                "公安备案号：备案号和查询链接。"
            ),
            new(
                "badge",
                Shape.Map(
                    new Key("image", Shape.Text, "The picture, a file in input/.", "图片：放在 input/ 下的图片文件。"),
                    new Key("url", Shape.Form(WebAddress), "Where it leads.", "链接：点击后打开的网址。")
                ),
                "The badge of party and government bodies.",
                "党政机关标识：图片和链接。"
            ),
            new(
                "error_report",
                Shape.Form(WebAddress),
                "The address of “report a mistake on a government site”.",
                "我为政府网站找错：入口网址。"
            )
        );
}
