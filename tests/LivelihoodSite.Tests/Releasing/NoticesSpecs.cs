using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LivelihoodSite.Commands;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Releasing;

/// <summary>THIRD-PARTY-NOTICES.txt names what is shipped: no package more, none less, each under the licence it has.</summary>
public sealed partial class NoticesSpecs
{
    [Fact]
    public void Every_package_that_is_shipped_has_its_licence_and_no_other_is_named()
    {
        var named = Parts().SelectMany(part => part.Packages).Order(StringComparer.Ordinal);

        Assert.Equal(Shipped().Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void Every_part_says_the_licence_that_its_packages_declare_and_holds_its_text()
    {
        // A sentence that every text of the licence has.
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MIT"] = "Permission is hereby granted, free of charge, to any person obtaining a copy",
            ["BSD-2-Clause"] = "Redistribution and use in source and binary forms, with or without modification,",
            ["Apache-2.0"] = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        };
        foreach (var part in Parts())
        {
            Assert.Contains(sentences[part.Licence], part.Text, StringComparison.Ordinal);
            Assert.Contains("Copyright", part.Text, StringComparison.OrdinalIgnoreCase);
            Assert.All(part.Packages, package => Assert.Equal(part.Licence, Declared(package)));
        }
    }

    // What lies beside the program and is loaded at run time, as the build wrote it down.
    private static IEnumerable<string> Shipped()
    {
        var path = Path.ChangeExtension(typeof(Cli).Assembly.Location, ".deps.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name.Replace('/', ' ')),
        ];
    }

    private static string Declared(string package)
    {
        var (name, version) = (package.Split(' ')[0].ToLowerInvariant(), package.Split(' ')[1]);
        var packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var description = XDocument.Load(Path.Combine(packages, name, version, $"{name}.nuspec"));
        return description.Descendants().Single(element => element.Name.LocalName == "license").Value;
    }

    private static IReadOnlyList<(IReadOnlyList<string> Packages, string Licence, string Text)> Parts()
    {
        var text = File.ReadAllText(Repository.PathOf("THIRD-PARTY-NOTICES.txt"));
        var heads = Head().Matches(text);
        return
        [
            .. heads.Select(
                (head, index) =>
                {
                    var end = index + 1 < heads.Count ? heads[index + 1].Index : text.Length;
                    return (
                        (IReadOnlyList<string>)head.Groups["packages"].Value.TrimEnd().Split('\n'),
                        head.Groups["licence"].Value,
                        text[(head.Index + head.Length)..end]
                    );
                }
            ),
        ];
    }

    [GeneratedRegex(
        @"^={80}\n(?<packages>(\S+ \S+\n)+)Licence: (?<licence>\S+)\n={80}\n",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Head();
}
