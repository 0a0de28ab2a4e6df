using System.Runtime.InteropServices;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>
/// The language in which a user reads: <c>--lang</c>, else LC_ALL, LC_MESSAGES, LANG (POSIX, in this order), else on Windows
/// that of the desktop. The program runs with invariant globalization, so .NET cannot be asked.
/// </summary>
internal static partial class SystemLanguage
{
    private const int PrimaryLanguage = 0x3FF;
    private const int Chinese = 0x04;

    /// <summary>The option, wherever it stands; null when it is not given. A value that is not known is the parser's to refuse.</summary>
    public static MessageLanguage? Given(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count && args[at] is not "--"; at++)
        {
            var value =
                args[at] is Cli.LanguageOption ? args.ElementAtOrDefault(at + 1)
                : args[at].StartsWith(Cli.LanguageOption, StringComparison.Ordinal)
                && args[at].Length > Cli.LanguageOption.Length
                && args[at][Cli.LanguageOption.Length] is '=' or ':'
                    ? args[at][(Cli.LanguageOption.Length + 1)..]
                : null;
            if (value is not null)
            {
                return MessageLanguage.Of(value);
            }
        }

        return null;
    }

    /// <summary>What the environment says.</summary>
    /// <param name="variable">Gives an environment variable, or null.</param>
    public static MessageLanguage Of(Func<string, string?> variable)
    {
        var locale = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            .Select(variable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (locale is not null)
        {
            return MessageLanguage.Of(locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en");
        }

        return MessageLanguage.Of(
            OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == Chinese ? "zh" : "en"
        );
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
