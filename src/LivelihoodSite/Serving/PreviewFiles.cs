namespace LivelihoodSite.Serving;

/// <summary>What the preview serves besides the site, below a folder that no site has.</summary>
internal static class PreviewFiles
{
    public const string Folder = "_preview/";
    public const string Script = Folder + "preview.js";
    public const string Style = Folder + "preview.css";
    public const string FindingsStyle = Folder + "findings.css";
    public const string Events = Folder + "events";
    public const string Findings = Folder + "findings";

    /// <summary>The bytes of a script or style sheet inside the program, or null.</summary>
    public static byte[]? Read(string address)
    {
        if (address is not (Script or Style or FindingsStyle))
        {
            return null;
        }

        using var stream = typeof(PreviewFiles).Assembly.GetManifestResourceStream(address)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
