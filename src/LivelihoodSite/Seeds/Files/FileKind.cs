using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>What a file is, whatever its name says.</summary>
internal enum FileKind
{
    Text,
    Word,
    Pdf,

    /// <summary>A format that people send and that is not read.</summary>
    Foreign,
}

/// <summary>A format found, with the words for a finding.</summary>
/// <param name="Kind">How it is read, if it is.</param>
/// <param name="What">What the file is, for <c>The file is …, not a text.</c></param>
/// <param name="Cure">What to do instead.</param>
internal sealed record FileFormat(FileKind Kind, Message What, Message Cure)
{
    /// <summary>A format that is read.</summary>
    public FileFormat(FileKind kind)
        : this(kind, "", "") { }
}
