using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>A file as it will stand.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="Bytes">All that it will hold.</param>
public sealed record EditedFile(string Path, byte[] Bytes);

/// <summary>Puts changed blocks into the files of a site, in memory; every other byte of them stays.</summary>
/// <param name="folder">The site.</param>
/// <param name="findings">Takes LS1275 and what cannot be read.</param>
public sealed class FileEdits(SiteFolder folder, DiagnosticBag findings)
{
    /// <summary>The files that change, in ordinal order of their paths. Use them only when there is no error.</summary>
    public IReadOnlyList<EditedFile> Of(IReadOnlyList<BlockChange> changes, string sourceLanguage)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var files = new List<EditedFile>();
        foreach (
            var group in changes
                .GroupBy(change => change.Unit.Block.Path, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            if (ReadOrCreate(group.Key, group.First().Unit) is not { } text)
            {
                continue;
            }

            var edited = text;
            foreach (var change in group)
            {
                edited =
                    change.Unit.Project is null ? EditionEdit.Apply(edited, change, sourceLanguage)
                    : change.Unit.Block.StandsBesideSource ? EditionEdit.ApplyToProject(edited, change, sourceLanguage)
                    : TranslationEdit.Apply(edited, change);
                if (edited is null)
                {
                    findings.Add(ExchangeDiagnostics.CannotEdit(group.Key, change.Unit.Block.Name));
                    break;
                }
            }

            if (edited is not null && !string.Equals(edited, text, StringComparison.Ordinal))
            {
                files.Add(new EditedFile(group.Key, Encoding.UTF8.GetBytes(edited)));
            }
        }

        return files;
    }

    // Reading keeps a byte order mark as the first character, so that it goes back with the rest.
    private string? ReadOrCreate(string path, ExchangeUnit unit) =>
        File.Exists(folder.Full(path)) || unit.Project is null
            ? folder.ReadText(path, findings)
            : ProjectFileWriter.CreateTranslation(unit.Project.Owned);
}
