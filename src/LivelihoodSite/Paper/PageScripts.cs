using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LivelihoodSite.Paper;

/// <summary>What is done to a loaded page before it is printed; the file itself stays as it is.</summary>
internal static class PageScripts
{
    /// <summary>
    /// Links of the printed file lead to permanent addresses; where the site has none, they are words only. Otherwise
    /// the file would name a folder of the computer that made it.
    /// </summary>
    public const string MakeLinksPermanent = """
        (() => {
          const here = document.querySelector('link[rel="canonical"]')?.href;
          for (const link of document.querySelectorAll('a[href]')) {
            const to = link.getAttribute('href');
            if (to.startsWith('#') || /^[a-z]+:/i.test(to)) {
              continue;
            }
            if (here) {
              link.href = new URL(to, here).href;
            } else {
              link.removeAttribute('href');
            }
          }
        })()
        """;

    /// <summary>The places whose page the contents name, in order.</summary>
    public const string PlacesInContents =
        "[...document.querySelectorAll('[data-page-of]')].map(place => place.dataset.pageOf)";

    /// <summary>Writes the pages into the contents.</summary>
    public static string FillContents(IReadOnlyDictionary<string, int> pages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, page) in pages)
            {
                json.WriteNumber(name, page);
            }

            json.WriteEndObject();
        }

        return $$"""
            (pages => {
              for (const place of document.querySelectorAll('[data-page-of]')) {
                place.textContent = pages[place.dataset.pageOf] ?? '';
              }
            })({{Encoding.UTF8.GetString(buffer.WrittenSpan)}})
            """;
    }

    /// <summary>Asks for another paper than the style sheets do.</summary>
    /// <param name="rule">Declarations of @page, without quotation marks.</param>
    public static string UsePaper(string rule) =>
        $$"""
            (() => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('@page { {{rule}} }');
              document.adoptedStyleSheets.push(sheet);
            })()
            """;
}
