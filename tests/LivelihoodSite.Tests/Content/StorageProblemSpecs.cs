using LivelihoodSite.Content;

namespace LivelihoodSite.Tests.Content;

public sealed class StorageProblemSpecs
{
    [Theory]
    [InlineData(28, "There is no space left to write site/output.")]
    [InlineData(122, "There is no space left to write site/output.")]
    [InlineData(unchecked((int)0x80070070), "There is no space left to write site/output.")]
    [InlineData(30, "site/output lies on a disk that is read-only.")]
    [InlineData(16, "site/output is in use or a mount point")]
    [InlineData(5, "site/output could not be written: Said by the system.")]
    public void A_failure_of_the_disk_is_a_sentence_that_names_the_path(int code, string beginning)
    {
        var problem = StorageProblem.From("site/output", new IOException("Said by the system.", code));

        Assert.StartsWith(beginning, problem.Message);
    }

    [Fact]
    public void A_missing_permission_is_a_sentence_that_says_whom_to_ask_and_what_is_left()
    {
        var problem = StorageProblem.From("site/output", new UnauthorizedAccessException("13"), "Nothing has changed.");

        Assert.Equal(
            "site/output may not be written. Ask for write permission, or choose another folder. Nothing has changed.",
            problem.Message
        );
    }
}
