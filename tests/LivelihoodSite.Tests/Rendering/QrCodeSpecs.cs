using LivelihoodSite.Rendering.Images;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>The quick way to a QR code gives what the library gives.</summary>
public sealed class QrCodeSpecs
{
    [Fact]
    public void The_code_of_an_address_is_that_of_the_library_whatever_its_length()
    {
        const string Path = "https://district.example/a/b/2019/zh/early-education/inclusive-places-and-more-of-them";
        for (var length = 17; length < 230; length++)
        {
            var address = string.Concat(Path, new string('x', 200))[..length];

            Assert.Equal(QrCode.OfLibrary(address), QrCode.Of(address));
        }
    }

    [Fact]
    public void Random_addresses_have_the_code_of_the_library()
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz-/.0123456789ABCDEFGHIJ%:~";
        var random = new Random(18004);
        for (var count = 0; count < 300; count++)
        {
            var address =
                "https://"
                + string.Concat(
                    Enumerable.Range(0, random.Next(1, 120)).Select(_ => Letters[random.Next(Letters.Length)])
                );

            Assert.Equal(QrCode.OfLibrary(address), QrCode.Of(address));
        }
    }

    [Theory]
    [InlineData("HTTPS://DISTRICT.EXAMPLE/2019")]
    [InlineData("https://例子.example/二〇一九.html")]
    [InlineData("12345678901234567890")]
    public void Other_texts_are_left_to_the_library(string text) =>
        Assert.Equal(QrCode.OfLibrary(text), QrCode.Of(text));
}
