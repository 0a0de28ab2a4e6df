using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>Finds an installed Chromium, Chrome or Edge; nothing is ever downloaded.</summary>
public static class ChromiumFinder
{
    /// <summary>The environment variable that names the program.</summary>
    public const string Variable = "LIVELIHOOD_CHROMIUM";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "msedge",
        "chrome",
    ];

    private static readonly string[] WindowsPlaces =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>The program: the one named, else the one of the environment variable, else the first that the machine has.</summary>
    /// <param name="named">What the option or, without it, site.yml names; null for none.</param>
    /// <exception cref="EnvironmentProblemException">The named one does not exist, or there is none at all.</exception>
    public static string Find(string? named)
    {
        named ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : null;
        if (named is not null)
        {
            return InPath([named]) ?? (File.Exists(named) ? named : null) ?? throw Missing(named);
        }

        return InPath(Names)
            ?? DefaultPlaces().FirstOrDefault(File.Exists)
            ?? throw new EnvironmentProblemException(
                "PDF files are made by an installed Chromium, Chrome or Edge, and none was found. Install one, or name "
                    + $"its program with --chromium, with “chromium:” in site.yml or with {Variable}."
            );
    }

    private static EnvironmentProblemException Missing(string named) =>
        new($"There is no Chromium at {named}. Correct the path, or leave it out to look in the usual places.");

    private static string? InPath(IReadOnlyList<string> names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, Program(name))))
            .FirstOrDefault(File.Exists);

    private static string Program(string name) =>
        OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
            ? name + ".exe"
            : name;

    private static IEnumerable<string> DefaultPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return MacPlaces;
        }

        if (!OperatingSystem.IsWindows())
        {
            return ["/snap/bin/chromium", "/opt/google/chrome/chrome"];
        }

        Environment.SpecialFolder[] roots =
        [
            Environment.SpecialFolder.ProgramFiles,
            Environment.SpecialFolder.ProgramFilesX86,
            Environment.SpecialFolder.LocalApplicationData,
        ];
        return roots.SelectMany(root =>
            WindowsPlaces.Select(place => Path.Combine(Environment.GetFolderPath(root), place))
        );
    }
}
