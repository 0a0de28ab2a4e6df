using System.Collections.Frozen;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// Names of bodies and places come only from the glossary. A name is certain where a translation into English has
/// capital letters before a capital kind word (Xinan Road) and the source has that kind (路).
/// </summary>
internal static class Names
{
    public const string Unknown = "LS1222";
    public const string NotInSource = "LS1225";

    /// <summary>Kinds of bodies and places, with the words that names of them end in.</summary>
    private static readonly (string Source, string[] Ends)[] Kinds =
    [
        ("路", ["road"]),
        ("街", ["street"]),
        ("巷", ["lane"]),
        ("街道", ["subdistrict"]),
        ("社区", ["community"]),
        ("小区", ["estate"]),
        ("广场", ["square"]),
        ("公园", ["park"]),
        ("区", ["district"]),
        ("镇", ["town"]),
        ("村", ["village"]),
        ("局", ["bureau"]),
        ("委", ["commission", "committee"]),
        ("公司", ["ltd", "company", "corporation"]),
        ("医院", ["hospital"]),
        ("保院", ["hospital"]),
        ("学", ["school", "university", "college"]),
        ("幼儿园", ["kindergarten"]),
        ("托儿所", ["nursery"]),
        ("基金会", ["foundation"]),
        ("总会", ["federation"]),
        ("联合会", ["federation"]),
        ("协会", ["association"]),
        ("市场", ["market"]),
        ("大队", ["brigade"]),
        ("中心", ["centre", "center"]),
    ];

    private static readonly FrozenSet<string> Ends = Kinds
        .SelectMany(kind => kind.Ends)
        .ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Find(ReviewedLanguage review) =>
        review.Blocks.SelectMany(block =>
        {
            var words = Words.Of(block.Text!);
            var places = review
                .Terms.Where(term => term.IsName)
                .SelectMany(term =>
                    term.PlacesIn(block.Text!, words).Select(place => (Term: term, place.Start, place.End))
                )
                .ToList();
            return StrangersIn(block, places, review)
                .Concat(Scripts.IsEnglish(review.Language) ? UnknownIn(block, words, places) : []);
        });

    // A place or thing that the translation names and the source does not: one name was taken for another.
    private static IEnumerable<Diagnostic> StrangersIn(
        TranslatedBlock block,
        List<(AgreedTerm Term, int Start, int End)> places,
        ReviewedLanguage review
    )
    {
        foreach (
            var group in places.Where(place => place.Term.Term.Kind is "place" or "name").GroupBy(place => place.Start)
        )
        {
            // The longest name at a place is the one meant; several source names may share its words.
            var longest = group.Max(place => place.End);
            var names = group.Where(place => place.End == longest).Select(place => place.Term).ToList();
            var isPart = places.Exists(other =>
                other.Start <= group.Key && longest <= other.End && (other.Start, other.End) != (group.Key, longest)
            );
            if (!isPart && !names.Exists(name => HasWords(block.Source, name, review)))
            {
                yield return Findings.At(
                    block,
                    NotInSource,
                    group.Key,
                    $"{block.Name}: “{block.Text![group.Key..longest]}” stands for “{names[0].Source}”, which the source does not have here.",
                    "Check the name against the source."
                );
            }
        }
    }

    // 沙河口区 is also meant by 沙河口 in the name of a programme: any term of the source whose words hold the name will do.
    private static bool HasWords(string source, AgreedTerm name, ReviewedLanguage review) =>
        source.Contains(name.Source, StringComparison.Ordinal)
        || review.Terms.Any(term =>
            term != name
            && source.Contains(term.Source, StringComparison.Ordinal)
            && term.Accepted.Any(wanted => Words.Find(wanted.Words, name.Accepted[0].Words).Any())
        );

    private static IEnumerable<Diagnostic> UnknownIn(
        TranslatedBlock block,
        IReadOnlyList<Word> words,
        List<(AgreedTerm Term, int Start, int End)> places
    )
    {
        for (var index = 1; index < words.Count; index++)
        {
            var last = words[index];
            if (!last.IsCapital || !Ends.Contains(last.Stem) || !SourceHas(block.Source, last.Stem))
            {
                continue;
            }

            var first = index;
            while (
                first > 0 && words[first - 1].IsCapital && IsOneBlankApart(block.Text!, words[first - 1], words[first])
            )
            {
                first--;
            }

            if (first < index && words[first].Stem is "the" or "in" or "on" or "at" or "along" or "from")
            {
                first++;
            }

            if (first < index && !places.Exists(place => place.Start < last.End && words[first].Start < place.End))
            {
                yield return Findings.At(
                    block,
                    Unknown,
                    words[first].Start,
                    $"{block.Name}: the glossary has no name “{block.Text![words[first].Start..last.End]}”.",
                    "Names of bodies and places come from the glossary: correct the name, or add it there with the source."
                );
            }
        }
    }

    private static bool SourceHas(string source, string end) =>
        Kinds.Any(kind =>
            kind.Ends.Contains(end, StringComparer.Ordinal) && source.Contains(kind.Source, StringComparison.Ordinal)
        );

    private static bool IsOneBlankApart(string text, Word left, Word right) =>
        right.Start - left.End == 1 && text[left.End] is ' ' or '-' || text[left.End..right.Start] is "., ";
}
