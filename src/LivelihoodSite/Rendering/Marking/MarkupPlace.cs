namespace LivelihoodSite.Rendering.Marking;

/// <summary>Where in its HTML a page stands that is not yet finished.</summary>
internal enum MarkupPlace
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In a tag, outside its quotes.</summary>
    Tag,

    /// <summary>In a value in double quotes.</summary>
    Quoted,

    /// <summary>In a value in single quotes.</summary>
    Apostrophes,

    /// <summary>In a comment.</summary>
    Comment,
}
