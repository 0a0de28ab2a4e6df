using LivelihoodSite.Content;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Commands;

/// <summary><c>theme eject [FILE…]</c>: copies files of the default theme into the site, to be changed there.</summary>
public static class ThemeCommand
{
    /// <param name="folder">The site.</param>
    /// <param name="names">Files or folders of the theme; none means all.</param>
    /// <param name="isForced">True puts the default in the place of files that the site has changed.</param>
    /// <param name="terminal">Says what became of each file.</param>
    public static int Eject(SiteFolder folder, IReadOnlyList<string> names, bool isForced, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(terminal);
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Select(Plain))
        {
            var found = DefaultTheme
                .Names.Where(known => known == name || known.StartsWith(name + "/", StringComparison.Ordinal))
                .ToList();
            if (found.Count == 0)
            {
                TellUnknown(name, terminal);
                return ExitCode.WrongUse;
            }

            chosen.UnionWith(found);
        }

        if (names.Count == 0)
        {
            chosen.UnionWith(DefaultTheme.Names);
        }

        var kept = 0;
        foreach (var name in chosen)
        {
            kept += Copy(folder, name, isForced, terminal) ? 0 : 1;
        }

        if (kept > 0)
        {
            terminal.Output.WriteLine(
                $"Files kept because the site has changed them: {kept}. --force puts the default in their place."
            );
        }

        return ExitCode.Fine;
    }

    /// <summary>Prints the names of all files of the default theme.</summary>
    public static int List(Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        foreach (var name in DefaultTheme.Names)
        {
            terminal.Output.WriteLine(Message.Verbatim(name));
        }

        return ExitCode.Fine;
    }

    // False for a file that stays as the site has it.
    private static bool Copy(SiteFolder folder, string name, bool isForced, Terminal terminal)
    {
        var target = Path.Combine(folder.Theme, name);
        var bytes = DefaultTheme.Read(name);
        if (!File.Exists(target))
        {
            AtomicFile.WriteByRename(target, bytes);
            terminal.Output.WriteLine(Message.Verbatim($"theme/{name}"));
        }
        else if (AtomicFile.Holds(target, bytes))
        {
            terminal.Output.WriteLine($"theme/{name}: is the default already");
        }
        else if (isForced)
        {
            AtomicFile.WriteByRename(target, bytes);
            terminal.Output.WriteLine($"theme/{name}: replaced by the default");
        }
        else
        {
            terminal.Output.WriteLine($"theme/{name}: kept as the site has it");
            return false;
        }

        return true;
    }

    private static void TellUnknown(string name, Terminal terminal)
    {
        var near =
            DefaultTheme.Names.FirstOrDefault(known => known.EndsWith("/" + name, StringComparison.Ordinal))
            ?? DefaultTheme.Names.FirstOrDefault(known =>
                Path.GetFileNameWithoutExtension(known) == Path.GetFileNameWithoutExtension(name)
            )
            ?? Spelling.Nearest(name, DefaultTheme.Names);
        terminal.Error.WriteLine($"The default theme has no {name}.");
        terminal.Error.WriteLine(
            near is null ? (Message)"“livelihood theme list” names its files." : $"Did you mean {near}?"
        );
    }

    private static string Plain(string name)
    {
        var plain = name.Replace('\\', '/').Trim('/');
        return plain.StartsWith("theme/", StringComparison.Ordinal) ? plain["theme/".Length..] : plain;
    }
}
