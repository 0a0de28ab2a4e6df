namespace LivelihoodSite.Content;

/// <summary>The JSON Schema (2020-12) of data/projects.json, compiled into the program.</summary>
public static class DataSchema
{
    /// <summary>The bytes of the file.</summary>
    public static ReadOnlyMemory<byte> Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var stream =
            typeof(DataSchema).Assembly.GetManifestResourceStream("projects.schema.json")
            ?? throw new InvalidOperationException("The schema is not part of the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
