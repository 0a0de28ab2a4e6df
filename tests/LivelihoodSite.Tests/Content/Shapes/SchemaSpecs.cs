using System.Text;
using LivelihoodSite.Content.Shapes;

namespace LivelihoodSite.Tests.Content.Shapes;

public sealed class SchemaSpecs
{
    [Fact]
    public void Every_file_of_this_site_fits_its_schema()
    {
        var refused = Repository
            .InputFiles()
            .Select(path => (Path: path, Kind: ContentFiles.KindOf(path)))
            .Where(file => file.Kind is not null)
            .ToDictionary(
                file => file.Path,
                file => ContentFiles.RefusedBySchema(file.Kind!, File.ReadAllText(Repository.PathOf(file.Path))),
                StringComparer.Ordinal
            );

        Assert.True(refused.Count > 100, $"{refused.Count} files");
        Assert.Empty(
            refused.Where(file => file.Value.Count > 0).Select(file => $"{file.Key}: {string.Join("; ", file.Value)}")
        );
    }

    [Fact]
    public void A_site_with_every_fact_of_a_government_site_fits_its_schema()
    {
        using var site = FilledSite.Create();

        Assert.Empty(ContentFiles.RefusedBySchema(ContentFileKind.Site, site.Read("input/site.yml")));
        Assert.Empty(ContentFiles.RefusedBySchema(ContentFileKind.Edition, site.Read("input/2019/edition.yml")));
    }

    [Fact]
    public void A_schema_is_text_with_line_feeds_that_names_its_draft_and_explains_in_both_languages()
    {
        var text = Encoding.UTF8.GetString(ContentSchema.Write(ContentFileKind.Edition, ContentFiles.Languages));

        Assert.StartsWith(
            "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("Part of the address, for ever", text, StringComparison.Ordinal);
        Assert.Contains("网址名：", text, StringComparison.Ordinal);
    }
}
