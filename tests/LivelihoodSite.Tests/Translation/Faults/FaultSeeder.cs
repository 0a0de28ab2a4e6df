using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Translation.Faults;

/// <summary>Spreads faults over the English files of an edition; the same seed gives the same faults.</summary>
internal sealed class FaultSeeder
{
    private readonly EditionFolder edition;
    private readonly IReadOnlyList<GlossaryTerm> glossary;

    public FaultSeeder(EditionFolder edition, IReadOnlyList<GlossaryTerm> glossary)
    {
        this.edition = edition;
        this.glossary = glossary;
    }

    /// <summary>So many faults of every kind, as far as the texts have places for them.</summary>
    /// <param name="seed">Decides which places are taken.</param>
    /// <param name="perKind">At most so many of a kind.</param>
    /// <param name="except">Faults that another set has.</param>
    public IReadOnlyList<SeededFault> Faults(int seed, int perKind, IEnumerable<SeededFault> except) =>
        [
            .. Candidates()
                .Except(except)
                .GroupBy(fault => fault.Kind, StringComparer.Ordinal)
                .SelectMany(kind => Pick(kind, seed, perKind)),
        ];

    /// <summary>
    /// The edition with one field of one file replaced. Where words are wrong it is whole, because terms are compared
    /// over all files; where a number is wrong, its project is enough.
    /// </summary>
    public static EditionFolder With(EditionFolder whole, SeededFault fault)
    {
        var reduced = FaultKinds.IsAboutNumbers(fault.Kind) ? Only(whole, fault.Path) : whole;
        var translations = new SortedDictionary<string, TranslationFile>(StringComparer.Ordinal);
        foreach (var (path, file) in reduced.Translations)
        {
            translations.Add(path, path == fault.Path ? With(file, fault) : file);
        }

        return reduced with
        {
            Translations = translations,
        };
    }

    private static EditionFolder Only(EditionFolder whole, string path) =>
        whole with
        {
            Projects = [.. whole.Projects.Where(project => EnglishOf(project) == path)],
            Translations = new SortedDictionary<string, TranslationFile>(StringComparer.Ordinal)
            {
                [path] = whole.Translations[path],
            },
        };

    private static string EnglishOf(ProjectFile project) =>
        project.Path.Replace(".zh.md", ".en.md", StringComparison.Ordinal);

    private static TranslationFile With(TranslationFile file, SeededFault fault) =>
        fault.Field switch
        {
            "title" => file with { Title = fault.Text },
            "commitment" => file with { Commitment = fault.Text },
            _ => file with { Result = fault.Text },
        };

    private IEnumerable<SeededFault> Candidates()
    {
        foreach (var project in edition.Projects)
        {
            var path = EnglishOf(project);
            var file = edition.Translations[path];
            var owned = project.Owned;
            foreach (
                var (field, source, text) in new[]
                {
                    ("title", project.Title ?? owned.Commitment, file.Title!),
                    ("commitment", owned.Commitment, file.Commitment!),
                    ("result", owned.Result ?? "", file.Result ?? ""),
                }
            )
            {
                foreach (var (kind, change) in Changes(field, source, text))
                {
                    var wrong = text.Remove(change.At, change.Before.Length).Insert(change.At, change.After);
                    yield return new SeededFault(kind, path, field, change.Before, change.After, wrong)
                    {
                        Right = text,
                        Source = source,
                    };
                }
            }
        }
    }

    private IEnumerable<(string Kind, Change Change)> Changes(string field, string source, string text)
    {
        var plain = FaultKinds.Numbers.SelectMany(kind => kind.Changes(text).Select(change => (kind.Name, change)));
        var words = FaultKinds
            .ChineseLeft(source, text)
            .Select(change => ("Chinese left in", change))
            .Concat(FaultKinds.Terms(source, text, glossary).Select(change => ("forbidden term", change)))
            .Concat(FaultKinds.PlainSentences(text).Select(change => ("sentence without number dropped", change)));
        // A title may say less, so that nothing is dropped from it.
        return field == "title" ? plain.Where(one => one.change.After.Length > 0).Concat(words) : plain.Concat(words);
    }

    /// <summary>Each file gives one place before any gives a second; a linear congruential generator decides the order.</summary>
    private static IEnumerable<SeededFault> Pick(IEnumerable<SeededFault> faults, int seed, int count)
    {
        var state = (uint)seed;
        var drawn = faults
            .Select(fault => (Fault: fault, Key: state = state * 1_664_525 + 1_013_904_223))
            .OrderBy(one => one.Key)
            .Select(one => one.Fault)
            .ToList();
        return drawn
            .GroupBy(fault => fault.Path, StringComparer.Ordinal)
            .SelectMany(file => file.Select((fault, index) => (fault, index)))
            .OrderBy(one => one.index)
            .ThenBy(one => drawn.IndexOf(one.fault))
            .Select(one => one.fault)
            .Take(count);
    }
}
