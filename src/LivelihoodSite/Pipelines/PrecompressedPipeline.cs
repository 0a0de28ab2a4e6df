using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// Compressed forms of finished files for servers that hand them out (<c>precompress: true</c> in site.yml). Its PostProcess
/// waits until the site has been judged and summed up: the plain files stay as they are, and no list names these.
/// </summary>
internal static class PrecompressedPipeline
{
    private const string Name = "Compressed";

    /// <summary>One pipeline, or none for a site that does not ask for it.</summary>
    public static IEnumerable<Pipeline> Create(Site site, OutputSet output) =>
        site.Precompress
            ?
            [
                new Pipeline<CompressedForm>(Name)
                {
                    Deployment = true,
                    PostProcess = (_, context) => CompressAsync(output, context),
                    Output = output.Take<CompressedForm>(Name),
                },
            ]
            : [];

    private static async Task<IReadOnlyList<Document<CompressedForm>>> CompressAsync(
        OutputSet output,
        PhaseContext context
    )
    {
        // A path that two makers want is an error of its own; here it is compressed once.
        OutputFile[] files = [.. output.InOrder().DistinctBy(file => file.Path, StringComparer.Ordinal)];
        var forms = await context.Map(
            files,
            static (file, _) =>
                Precompressed
                    .Of(file.Path, file.Bytes.Span)
                    .Select(form => new Document<CompressedForm>(
                        file.Claim.Source,
                        file.Path + form.Suffix,
                        form,
                        form.Bytes
                    ))
        );
        return [.. forms.SelectMany(form => form)];
    }
}
