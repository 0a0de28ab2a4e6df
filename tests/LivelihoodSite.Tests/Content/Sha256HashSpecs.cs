using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Content;

public sealed class Sha256HashSpecs
{
    // FIPS 180-4, the example of one block.
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void It_is_written_as_sha256sum_writes_it_and_read_again()
    {
        var hash = Sha256Hash.Of("abc"u8);

        Assert.Equal(OfAbc, hash.ToString());
        Assert.Equal(Convert.FromHexString(OfAbc), hash.ToBytes());
        Assert.Equal(hash, Sha256Hash.Parse(OfAbc));
        Assert.NotEqual(hash, Sha256Hash.Of("abd"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ba7816bf")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad00")]
    public void Anything_else_is_no_hash(string digits) => Assert.Null(Sha256Hash.Parse(digits));
}
