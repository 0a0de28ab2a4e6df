using System.Text.Encodings.Web;
using System.Text.Json;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Search;

/// <summary>
/// What the search page of an edition and language looks things up in: a plain script, so that it also loads in a folder
/// opened as files. It holds the words of each project by their weight, and for each Han pair and Latin word the projects
/// that have it, so that a query reads only the few texts that can hold it.
/// </summary>
internal static class SearchIndex
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file: <c>search-index.zh.js</c> with its fingerprint; UTF-8, the same bytes for the same content.</summary>
    /// <param name="content">Where titles, texts and agreed terms stand.</param>
    /// <param name="edition">Its projects, in source order.</param>
    /// <param name="language">The language of the page; titles and terms of the others lead to the project, too.</param>
    /// <param name="words">Everyday words and words without weight, by <c>search_everyday</c> and <c>search_stop_words</c>.</param>
    public static Asset Of(SiteContent content, Edition edition, Language language, Words words)
    {
        var entries = edition.Categories.SelectMany(category =>
            category.Projects.Select(project => SearchEntry.Of(content, category, project, language, words))
        );
        return Of([.. entries], language, words);
    }

    /// <summary>The file for entries of any kind.</summary>
    public static Asset Of(IReadOnlyList<SearchEntry> entries, Language language, Words words)
    {
        using var file = new Utf8Room();
        file.Append("window.livelihoodIndex="u8);
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            json.WriteString("everyday", SearchText.Fold(words["search_everyday"]));
            json.WriteString("stop", SearchText.Fold(words["search_stop_words"]));
            json.WriteStartArray("projects");
            foreach (var entry in entries)
            {
                entry.Write(json);
            }

            json.WriteEndArray();
            var postings = Postings(entries);
            Write(json, "pairs", postings.Where(posting => SearchText.IsPair(posting.Key)));
            Write(json, "words", postings.Where(posting => !SearchText.IsPair(posting.Key)));
            json.WriteEndObject();
        }

        file.Append(";\n"u8);
        return Asset.Of($"search-index.{language.Code}.js", file.ToArray());
    }

    /// <summary>Which projects, by their place from 0, hold a key; in ordinal order of the keys.</summary>
    private static KeyValuePair<string, List<int>>[] Postings(IReadOnlyList<SearchEntry> entries)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = postings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 0; place < entries.Count; place++)
        {
            foreach (var text in entries[place].Texts)
            {
                var folded = SearchText.Fold(text);
                for (var index = 0; SearchText.TryReadKey(folded, ref index, out var key); )
                {
                    if (!lookup.TryGetValue(key, out var places))
                    {
                        lookup[key] = places = [];
                    }

                    if (places.Count == 0 || places[^1] != place)
                    {
                        places.Add(place);
                    }
                }
            }
        }

        var sorted = postings.ToArray();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return sorted;
    }

    /// <summary><c>养老:o,1,1;…</c>: the first place and then the steps to the next, in base 36.</summary>
    private static void Write(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, List<int>>> postings)
    {
        using var text = new TextBuffer();
        foreach (var (key, places) in postings)
        {
            text.Append(text.Length > 0 ? ";" : "");
            text.Append(key);
            var before = 0;
            for (var i = 0; i < places.Count; i++)
            {
                text.Append(i == 0 ? ':' : ',');
                AppendBase36(text, places[i] - before);
                before = places[i];
            }
        }

        json.WriteString(name, text.Written);
    }

    private static void AppendBase36(TextBuffer text, int number)
    {
        if (number >= Digits.Length)
        {
            AppendBase36(text, number / Digits.Length);
        }

        text.Append(Digits[number % Digits.Length]);
    }
}
