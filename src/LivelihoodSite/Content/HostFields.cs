using System.Text;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>host</c> of site.yml: the files with header and footer of the portal that the site is a part of.</summary>
internal static class HostFields
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The portal's parts; neither where the key is absent.</summary>
    public static HostPortal Read(YamlFields fields, SiteFolder folder)
    {
        if (fields.Map("host") is not { } map)
        {
            return HostPortal.None;
        }

        var host = new HostPortal(ReadPart(map, "header", folder), ReadPart(map, "footer", folder));
        map.Finish();
        return host;
    }

    private static string? ReadPart(YamlFields map, string key, SiteFolder folder)
    {
        if (InputFile.PathOf(map, key) is not { } path || InputFile.Read(map, key, path, folder) is not { } bytes)
        {
            return null;
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim('\n');
        }
        catch (DecoderFallbackException)
        {
            map.Findings.Error("LS0409", path, 1, 1, "the file is not UTF-8 text.", "Save it with the encoding UTF-8.");
            return null;
        }
    }
}
