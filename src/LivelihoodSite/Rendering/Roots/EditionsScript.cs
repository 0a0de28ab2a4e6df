using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>
/// editions.js: data of today for pages that may never be written again. A page of an edition loads it with
/// <c>data-year</c> and <c>data-language</c>; it says there that a newer edition exists, leads links with
/// <c>data-series</c> straight to the page of the series, and adds such a link at <c>data-project</c> where a later edition has
/// taken the project into a series. What it relies on in a page never changes
/// (docs/decisions/0008).
/// </summary>
internal static class EditionsScript
{
    private const string Code = """
        (data => {
          'use strict';
          const script = document.currentScript;
          const { year, language } = script.dataset;
          const words = data.words[language];
          const root = script.src.slice(0, -'editions.js'.length);
          const page = series => root + language + '/series/' + series + '.html';
          if (!words) {
            return;
          }
          if (year < data.newest) {
            const note = document.createElement('p');
            const link = document.createElement('a');
            note.className = 'newer';
            link.href = root + words.href;
            link.textContent = words.link;
            note.append(words.text.replace('{0}', year), ' ', link);
            script.after(note);
          }
          addEventListener('DOMContentLoaded', () => {
            document.querySelectorAll('[data-series]').forEach(link => {
              const { series } = link.dataset;
              if (data.series.includes(series)) {
                link.href = page(series);
              }
            });
            document.querySelectorAll('[data-project]').forEach(place => {
              const series = data.taken[place.dataset.project];
              if (series) {
                const link = document.createElement('a');
                link.href = page(series);
                link.textContent = words.series;
                place.append(' ', link);
              }
            });
          });
        })
        """;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Site site, Theme theme, AllEditions editions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("newest", editions.Newest?.Year ?? 0);
            json.WriteStartObject("words");
            foreach (var language in site.Languages)
            {
                if (editions.Newest is not { } newest)
                {
                    break;
                }

                var words = theme.WordsOf(language);
                json.WriteStartObject(language.Code);
                // The year of the page itself is filled in on the page.
                json.WriteString("text", words.Format("newer_text", "{0}"));
                json.WriteString("link", words.Format("newer_link", newest.Year));
                json.WriteString("series", words["series_link"]);
                json.WriteString("href", RootScope.HomeOf(newest, language, site));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("series");
            foreach (var series in editions.Series)
            {
                json.WriteStringValue(series.Slug);
            }

            json.WriteEndArray();
            json.WriteStartObject("taken");
            foreach (var (project, series) in editions.Taken.OrderBy(each => each.Key, StringComparer.Ordinal))
            {
                json.WriteString(project, series);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ScriptText.Tighten(Code).TrimEnd()}({Encoding.UTF8.GetString(buffer.WrittenSpan)});\n"
            )
        );
    }
}
