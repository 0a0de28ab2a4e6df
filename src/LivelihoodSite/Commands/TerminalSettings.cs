using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>What is known of the place where a command writes.</summary>
/// <param name="Language">The language of sentences.</param>
/// <param name="Colours">True marks the words error and warning by colour.</param>
/// <param name="IsInteractive">True when a person watches standard error: long work then rewrites one line.</param>
/// <param name="Width">Places in a line.</param>
public sealed record TerminalSettings(MessageLanguage Language, bool Colours, bool IsInteractive, int Width)
{
    private const int UsualWidth = 100;

    /// <summary>True when a person can be asked: neither input nor output is a file or pipe.</summary>
    public bool CanAsk { get; init; }

    /// <summary>A file or pipe: English, no colours, no line that is rewritten.</summary>
    public static TerminalSettings Plain { get; } = new(MessageLanguage.English, false, false, UsualWidth);

    /// <summary>Those of this process.</summary>
    public static TerminalSettings OfProcess()
    {
        var terminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new TerminalSettings(
            SystemLanguage.Of(Environment.GetEnvironmentVariable),
            terminal && MayColour(Environment.GetEnvironmentVariable) && WindowsConsole.UnderstandsColours(),
            terminal,
            Console.IsOutputRedirected ? UsualWidth : WidthOfWindow()
        )
        {
            CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    /// <summary>False when the user asked for no colours (https://no-color.org: any value that is not empty).</summary>
    /// <param name="variable">Gives an environment variable, or null.</param>
    public static bool MayColour(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR"));

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 40, UsualWidth) : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
