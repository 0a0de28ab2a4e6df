using System.Text.RegularExpressions;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands.Usage;

/// <summary>
/// What the parser of the command line says, as sentences of this program. <c>UsageProblemSpecs</c> holds every sentence
/// that the parser has against this list.
/// </summary>
public static partial class UsageProblem
{
    private static readonly (Regex Form, Func<GroupCollection, Message> Say)[] Known =
    [
        (Unrecognized(), found => $"There is no command or option “{found["name"].Value}” here."),
        (RequiredCommand(), _ => "Name a command, too."),
        (RequiredArgument(), found => $"“{found["command"].Value}” needs {found["name"].Value}."),
        (RequiredOption(), found => $"The option {found["name"].Value} is needed."),
        (MissingValue(), found => $"The option {found["name"].Value} needs a value."),
        (OneValue(), found => $"The option {found["name"].Value} takes one value, not {found["count"].Value}."),
        (
            NotAmong(),
            found => $"“{found["value"].Value}” is not possible here. Use one of {Values(found["values"].Value)}."
        ),
        (WrongOptionType(), found => $"The option {found["name"].Value} cannot be “{found["value"].Value}”."),
        (WrongArgumentType(), found => $"“{found["value"].Value}” does not fit “{found["name"].Value}”."),
        (WrongType(), found => $"“{found["value"].Value}” does not fit here."),
        (DidYouMean(), found => $"There is no command or option “{found["name"].Value}” here."),
        (Alone(), found => $"The option {found["name"].Value} stands alone."),
        (NoPath(), found => $"There is no file or folder {found["name"].Value}."),
        (BadPath(), found => $"The sign {found["name"].Value} cannot stand in a path."),
        (Response(), found => $"The file of options {found["name"].Value} cannot be read."),
    ];

    /// <summary>The sentence; a text of another form stands as it is.</summary>
    /// <param name="parserMessage">What the parser says.</param>
    /// <param name="known">Names of the commands and options that are possible where it happened.</param>
    public static Message Of(string parserMessage, IReadOnlyList<string> known)
    {
        if (
            Unrecognized().Match(parserMessage) is { Success: true } stranger
            && Spelling.Nearest(stranger.Groups["name"].Value, known) is { } meant
        )
        {
            return $"There is no command or option “{stranger.Groups["name"].Value}” here. Did you mean “{meant}”?";
        }

        foreach (var (form, say) in Known)
        {
            if (form.Match(parserMessage) is { Success: true } match)
            {
                return say(match.Groups);
            }
        }

        return Message.Verbatim(parserMessage);
    }

    private static Message Values(string lines) =>
        Message.List(
            lines
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(value => value.Trim('\''))
        );

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline;

    [GeneratedRegex("^Unrecognized command or argument '(?<name>.*)'\\.$", Options)]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Required command was not provided\\.$", Options)]
    private static partial Regex RequiredCommand();

    [GeneratedRegex("^Required argument '(?<name>.*)' missing for command: '(?<command>.*)'\\.$", Options)]
    private static partial Regex RequiredArgument();

    [GeneratedRegex("^Option '(?<name>.*)' is required\\.$", Options)]
    private static partial Regex RequiredOption();

    [GeneratedRegex("^Required argument missing for option: '(?<name>.*)'\\.$", Options)]
    private static partial Regex MissingValue();

    [GeneratedRegex("^Option '(?<name>.*)' expects a single argument but (?<count>.*) were provided\\.$", Options)]
    private static partial Regex OneValue();

    [GeneratedRegex("^Argument '(?<value>.*)' not recognized\\. Must be one of:(?<values>.*)$", Options)]
    private static partial Regex NotAmong();

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for option '(?<name>.*)' as expected type '.*'\\.", Options)]
    private static partial Regex WrongOptionType();

    [GeneratedRegex(
        "^Cannot parse argument '(?<value>.*)' for command '(?<name>.*)' as expected type '.*'\\.",
        Options
    )]
    private static partial Regex WrongArgumentType();

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' as expected type '.*'\\.$", Options)]
    private static partial Regex WrongType();

    [GeneratedRegex("^'(?<name>.*)' was not matched\\. Did you mean one of the following\\?", Options)]
    private static partial Regex DidYouMean();

    [GeneratedRegex("^(?<name>.*) option cannot be combined with other arguments\\.$", Options)]
    private static partial Regex Alone();

    [GeneratedRegex("^(Directory|File|File or directory) does not exist: '(?<name>.*)'\\.$", Options)]
    private static partial Regex NoPath();

    [GeneratedRegex("^Character not allowed in a (file name|path): '(?<name>.*)'\\.$", Options)]
    private static partial Regex BadPath();

    [GeneratedRegex("^(Response file not found|Error reading response file) '(?<name>.*)'(\\.|: .*)$", Options)]
    private static partial Regex Response();
}
