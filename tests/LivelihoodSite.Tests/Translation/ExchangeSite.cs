using System.Xml.Linq;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Translation;

/// <summary>A small site with its first project translated, and the ways of a file to a translator and back.</summary>
internal static class ExchangeSite
{
    public const string First = "input/2020/01/01.zh.md";
    public const string FirstEnglish = "input/2020/01/01.en.md";
    public const string SecondEnglish = "input/2020/01/02.en.md";
    public const string Edition = "input/2020/edition.yml";
    public const string Xliff = "out/2020.xlf";
    public const string Table = "out/2020.csv";

    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    /// <summary>The sample site; the title, commitment, result and measure of its first project have English words.</summary>
    public static TestSite Create()
    {
        var site = SampleSite.CreateImported();
        site.Replace(
            First,
            "commitment:",
            "title: 社区食堂\nmeasures:\n  - name: 食堂\n    unit: 处\n    target: 9\n    actual: 12\ncommitment:"
        );
        site.Replace(FirstEnglish, "title:\n", "# checked with the bureau\ntitle: 'Community canteens'  # short\n");
        site.Replace(
            FirstEnglish,
            "commitment:\n",
            "commitment: Open nine canteens.\nmeasures:\n  - { name: Canteens, unit: canteens }\n"
        );
        site.Write(
            FirstEnglish,
            site.Read(FirstEnglish) + "Twelve were opened; they serve more than 2,000 older people.\n"
        );
        site.SetHash(FirstEnglish, "title", LivelihoodSite.Content.TextHash.Of("社区食堂"));
        return site;
    }

    /// <summary>The recorded hash of a block in a translation file.</summary>
    public static string HashOf(string file, string block) =>
        file[file.IndexOf("source-hash", StringComparison.Ordinal)..].Split($"{block}: ")[1].Split([',', '}', '\n'])[0];

    /// <summary>Records another hash for a block of a translation file.</summary>
    public static void SetHash(this TestSite site, string file, string block, string hash) =>
        site.Replace(file, $"{block}: {HashOf(site.Read(file), block)}", $"{block}: {hash}");

    /// <summary>Exports to <see cref="Xliff"/> or another file below the site.</summary>
    public static CommandResult Export(this TestSite site, string file = Xliff, params string[] options) =>
        site.Run(["translate", "export", "--output", site.PathOf(file), .. options]).ExitsWith(0);

    /// <summary>Imports a file below the site.</summary>
    public static CommandResult Import(this TestSite site, string file = Xliff, params string[] options) =>
        site.Run(["translate", "import", site.PathOf(file), .. options]);

    /// <summary>Changes an XLIFF file as a tool would.</summary>
    public static void Edit(this TestSite site, Action<XDocument> change)
    {
        var document = XDocument.Parse(site.Read(Xliff), LoadOptions.PreserveWhitespace);
        change(document);
        document.Save(site.PathOf(Xliff), SaveOptions.DisableFormatting);
    }

    /// <summary>Writes the words of a unit and its state, as a translator does.</summary>
    public static void Translate(
        this TestSite site,
        string file,
        string unit,
        string words,
        string? state = "translated"
    ) =>
        site.Edit(document =>
        {
            var segment = document.Segment(file, unit);
            segment.SetAttributeValue("state", state);
            segment.SetAttributeValue("subState", null);
            segment.Element(Core + "target")?.Remove();
            segment.Add(new XElement(Core + "target", new XAttribute(XNamespace.Xml + "space", "preserve"), words));
        });

    /// <summary>A unit of an XLIFF file.</summary>
    public static XElement Unit(this XDocument document, string file, string unit) =>
        document
            .Root!.Elements(Core + "file")
            .Single(f => Is(f, file))
            .Elements(Core + "unit")
            .Single(u => Is(u, unit));

    /// <summary>The first segment of a unit.</summary>
    public static XElement Segment(this XDocument document, string file, string unit) =>
        document.Unit(file, unit).Element(Core + "segment")!;

    /// <summary>The exported XLIFF.</summary>
    public static XDocument ReadXliff(this TestSite site) => XDocument.Parse(site.Read(Xliff));

    private static bool Is(XElement element, string id) =>
        string.Equals(element.Attribute("id")!.Value, id, StringComparison.Ordinal);
}
