using System.Globalization;
using System.Text;
using LivelihoodSite.Content;

namespace LivelihoodSite.Tests.Content;

public sealed class Utf8RoomSpecs
{
    // A file of three megabytes; an array of a tenth of it would show.
    private const long MostBytesAFile = 300_000;

    [Fact]
    public void Text_bytes_and_numbers_stand_in_their_order_however_far_it_grows()
    {
        using var room = new Utf8Room();
        var expected = new StringBuilder();

        for (var line = 0L; line < 20_000; line++)
        {
            room.Append("便民服务 é ");
            room.AppendNumber(-line);
            room.Append("\n"u8);
            expected.Append("便民服务 é ").Append((-line).ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(room.Written));
        Assert.Equal(room.Length, room.ToArray().Length);
    }

    [Fact]
    public void A_text_longer_than_all_room_is_taken_in_one_piece()
    {
        using var room = new Utf8Room();
        var text = new string('民', 1_000_000);

        room.Append(text);

        Assert.Equal(Encoding.UTF8.GetBytes(text), room.ToArray());
    }

    [Fact]
    public void What_came_after_a_place_can_be_forgotten()
    {
        using var room = new Utf8Room();

        room.Append("kept and more");
        room.Cut(4);
        room.Append("!"u8);

        Assert.Equal("kept!"u8, room.Written);
    }

    [Fact]
    public void A_room_that_was_disposed_of_shows_nothing_and_takes_nothing()
    {
        var room = new Utf8Room();
        room.Append("words");

        room.Dispose();
        room.Dispose();

        Assert.True(room.Written.IsEmpty);
        Assert.Throws<ObjectDisposedException>(() => room.Append("more"));
    }

    [Fact]
    public void A_large_file_takes_no_memory_that_is_collected()
    {
        string[] words = ["城乡居民", "plain words"];
        _ = Write(words, 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var (length, last) = Write(words, 100_000);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(length, 3_000_000, 5_000_000);
        Assert.Equal((byte)'\n', last);
        Assert.True(taken <= MostBytesAFile, $"A file of {length} bytes takes {taken}.");

        static (int Length, byte Last) Write(string[] words, int times)
        {
            using var file = new Utf8Room();
            ReportJson.WriteDocument(
                file,
                json =>
                {
                    json.WriteStartArray("words");
                    for (var time = 0; time < times; time++)
                    {
                        foreach (var word in words)
                        {
                            json.WriteStringValue(word);
                        }
                    }

                    json.WriteEndArray();
                }
            );
            return (file.Length, file.Written[^1]);
        }
    }
}
