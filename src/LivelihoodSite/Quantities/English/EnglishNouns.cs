using System.Collections.Frozen;

namespace LivelihoodSite.Quantities.English;

/// <summary>What an English noun counts, as far as that is clear beyond doubt.</summary>
public enum CountedThing
{
    /// <summary>Nothing that the tables know.</summary>
    Unknown,

    /// <summary>People (人, 名, 位).</summary>
    People,

    /// <summary>People as often as they came (人次).</summary>
    Attendances,

    /// <summary>How often something happened (次, 例).</summary>
    Occurrences,

    /// <summary>Households (户).</summary>
    Households,

    /// <summary>Companies and shops (家).</summary>
    Companies,

    /// <summary>Things, places, events (个, 处, 套, 场).</summary>
    Things,
}

/// <summary>The table of nouns whose kind decides whether two numbers count the same.</summary>
public static class EnglishNouns
{
    private static readonly FrozenDictionary<string, CountedThing> Kinds = new (CountedThing Kind, string Words)[]
    {
        (
            CountedThing.People,
            "people persons residents pupils students teachers parents children volunteers workers staff employees patients members "
                + "elders seniors men women boys girls infants toddlers newborns babies graduates officers soldiers participants "
                + "beneficiaries trainees inhabitants individuals citizens candidates doctors nurses carers caregivers coaches "
                + "experts personnel pensioners veterans farmers learners readers applicants personnel mothers adults minors "
                + "party-members cadres guards drivers jobseekers recipients"
        ),
        (CountedThing.Attendances, "attendances participations person-times attendees"),
        (CountedThing.Occurrences, "times cases instances occasions visits uses"),
        (CountedThing.Households, "households families"),
        (CountedThing.Companies, "companies enterprises firms businesses employers corporations merchants"),
        (
            CountedThing.Things,
            "places sites stations centres centers buildings projects lectures sets batches jobs posts schools kindergartens "
                + "nurseries hospitals clinics communities subdistricts districts villages roads streets lifts trees flowers parks "
                + "lamps bollards cameras computers classes classrooms events fairs fixtures teams sessions activities bases points "
                + "markets canteens towers canteens beds books items pieces units vehicles buses awards samples institutions "
                + "organisations organizations estates halls towers routes facilities courses seats spaces installations systems"
        ),
    }
        .SelectMany(row =>
            row.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => KeyValuePair.Create(word, row.Kind))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Singulars = Kinds
        .Keys.SelectMany(Singular)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a noun in the plural counts.</summary>
    public static CountedThing KindOf(string noun) => Kinds.GetValueOrDefault(noun);

    /// <summary>True for a noun of the table in the singular.</summary>
    internal static bool IsSingular(string noun) => Singulars.Contains(noun);

    private static IEnumerable<string> Singular(string plural) =>
        plural switch
        {
            "people" or "persons" => ["person"],
            "children" => ["child"],
            "men" => ["man"],
            "women" => ["woman"],
            _ when plural.EndsWith("ies", StringComparison.Ordinal) => [$"{plural[..^3]}y"],
            _ when plural.EndsWith("sses", StringComparison.Ordinal)
                    || plural.EndsWith("ches", StringComparison.Ordinal) => [plural[..^2]],
            _ when plural.EndsWith('s') => [plural[..^1]],
            _ => [],
        };
}
