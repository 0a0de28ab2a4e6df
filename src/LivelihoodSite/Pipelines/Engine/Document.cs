namespace LivelihoodSite.Pipelines.Engine;

/// <summary>What is known of a document without its model.</summary>
public interface IDocument
{
    /// <summary>The file it was made from, as the user would name it, or null.</summary>
    string? Source { get; }

    /// <summary>Path below the output folder with forward slashes, or null for what is not written.</summary>
    string? Destination { get; }

    /// <summary>The finished bytes; empty until rendered.</summary>
    ReadOnlyMemory<byte> Content { get; }
}

/// <summary>One immutable thing on its way through a pipeline.</summary>
/// <typeparam name="TModel">A record with what is known of it.</typeparam>
/// <param name="Source">The file it was made from, as the user would name it, or null.</param>
/// <param name="Destination">Path below the output folder with forward slashes, or null for what is not written.</param>
/// <param name="Model">What is known of it.</param>
/// <param name="Content">The finished bytes; empty until rendered.</param>
public sealed record Document<TModel>(
    string? Source,
    string? Destination,
    TModel Model,
    ReadOnlyMemory<byte> Content = default
) : IDocument
{
    /// <summary>A copy that is written to another place.</summary>
    public Document<TModel> WithDestination(string? destination) => this with { Destination = destination };

    /// <summary>A copy with finished bytes.</summary>
    public Document<TModel> WithContent(ReadOnlyMemory<byte> content) => this with { Content = content };

    /// <summary>A copy with another model, also of another type.</summary>
    public Document<TOther> WithModel<TOther>(TOther model) => new(Source, Destination, model, Content);
}

/// <summary>Makes lists of documents.</summary>
public static class Documents
{
    /// <summary>Documents as the result of a phase that has nothing to wait for.</summary>
    public static Task<IReadOnlyList<Document<TModel>>> Of<TModel>(params IEnumerable<Document<TModel>> documents) =>
        Task.FromResult<IReadOnlyList<Document<TModel>>>([.. documents]);
}
