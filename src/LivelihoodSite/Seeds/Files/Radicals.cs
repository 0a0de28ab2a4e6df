using System.Text;

namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// Gives back the characters of words for the radical signs that PDFs carry in their stead: a font draws æ° and âº  alike,
/// and the program that wrote the file named the shape by the sign. Only text from PDF files passes here.
/// </summary>
/// <remarks>The Unicode property Equivalent_Unified_Ideograph, but æ· and é in the form of simplified Chinese.</remarks>
public static class Radicals
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';

    /// <summary>U+2E80 to U+2EF3; a hyphen where there is no ideograph (of one code unit).</summary>
    private const string Supplement =
        "-厂乛乚乙亻冂-刀刂卜㔾小小兀尣尢-巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王-目示礻-糹纟罓罒㓁冗-羊--耂肀聿肉-艹艹艹虎衤覀西见角-"
        + "讠贝-车辶辶辶邑钅長镸长门-阝雨青韦页风飞食-飠饣-马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /// <summary>U+2F00 to U+2FD5.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日"
        + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
        + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The character of words for a sign; any other character as it is.</summary>
    public static char Unified(char c)
    {
        var found =
            c >= FirstKangxi && c - FirstKangxi < Kangxi.Length ? Kangxi[c - FirstKangxi]
            : c >= FirstSupplement && c - FirstSupplement < Supplement.Length ? Supplement[c - FirstSupplement]
            : c;
        return found == '-' ? c : found;
    }

    /// <summary>Replaces every sign of a text and counts them.</summary>
    public static (string Text, int Count) Unify(string text)
    {
        var count = 0;
        var unified = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = Unified(c);
            count += plain == c ? 0 : 1;
            unified.Append(plain);
        }

        return (count == 0 ? text : unified.ToString(), count);
    }
}
