using System.IO.Compression;
using System.Text;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>Whatever is changed, removed, added or renamed in a package, <c>verify</c> finds it.</summary>
public sealed class DamageSpecs
{
    /// <summary>In each form of a package; the five kinds of damage take turns.</summary>
    private static readonly int Times = TestScope.All ? 200 : 50;

    [Fact]
    public void Any_damage_to_the_published_folder_is_found()
    {
        using var package = new PackageForm();
        DamageFolder(package.Edition, new Random(11));
    }

    [Fact]
    public void Any_damage_to_a_bag_is_found()
    {
        using var package = new PackageForm();
        DamageFolder(package.Bag, new Random(12));
    }

    [Fact]
    public void Any_damage_to_a_ZIP_file_is_found()
    {
        using var package = new PackageForm();
        // Away from its ledger: the file alone has to show it.
        DamageFile(package.CopyOf(package.Zip, "2020.zip"), new Random(13));
    }

    [Fact]
    public void Any_damage_to_a_web_archive_is_found()
    {
        using var package = new PackageForm();
        DamageFile(package.CopyOf(package.Wacz, "2020.wacz"), new Random(14));
    }

    private static void DamageFolder(string folder, Random random)
    {
        PackageForm.Verify(folder).ExitsWith(0);
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var time = 0; time < Times; time++)
        {
            var file = files[random.Next(files.Length)];
            var bytes = File.ReadAllBytes(file);
            var other = time % 2 == 0 ? file + ".new" : Path.Combine(folder, $"新文件{time}.txt");
            switch (time % 5)
            {
                case 0:
                    File.Delete(file);
                    break;
                case 1:
                    File.WriteAllText(other, "added");
                    break;
                case 2:
                    File.Move(file, other);
                    break;
                case 3:
                    File.WriteAllBytes(file, bytes.Length == 0 ? [1] : bytes[..random.Next(bytes.Length)]);
                    break;
                default:
                    File.WriteAllBytes(file, Flipped(bytes, random));
                    break;
            }

            IsFound($"{time}: {file}", PackageForm.Verify(folder));
            File.Delete(other);
            File.WriteAllBytes(file, bytes);
        }

        PackageForm.Verify(folder).ExitsWith(0);
    }

    private static void DamageFile(string file, Random random)
    {
        PackageForm.Verify(file).ExitsWith(0);
        var bytes = File.ReadAllBytes(file);
        for (var time = 0; time < Times; time++)
        {
            var place = random.Next(bytes.Length);
            switch (time % 7)
            {
                case 0:
                    File.WriteAllBytes(file, bytes[..place]);
                    break;
                case 1:
                    File.WriteAllBytes(file, [.. bytes[..place], .. bytes[(place + 1)..]]);
                    break;
                case 2:
                    File.WriteAllBytes(file, [.. bytes[..place], (byte)random.Next(256), .. bytes[place..]]);
                    break;
                case 3:
                    Change(file, random, (_, entry) => entry.Delete());
                    break;
                case 4:
                    Change(file, random, (zip, entry) => Put(zip, entry.FullName + ".new", "added"u8.ToArray()));
                    break;
                case 5:
                    Change(file, random, Rename);
                    break;
                default:
                    File.WriteAllBytes(file, Flipped(bytes, random));
                    break;
            }

            IsFound($"{time}: byte {place}", PackageForm.Verify(file));
            File.WriteAllBytes(file, bytes);
        }

        PackageForm.Verify(file).ExitsWith(0);
    }

    private static void IsFound(string what, CommandResult result)
    {
        Assert.True(result.ExitCode == 1, $"{what} was not found.\n{result}");
        Assert.NotEmpty(result.Findings);
        Assert.DoesNotContain("made a mistake", result.Err, StringComparison.Ordinal);
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return [1];
        }

        var copy = bytes.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    // Packed anew by another program: whole as a ZIP file, without a seal.
    private static void Change(string file, Random random, Action<ZipArchive, ZipArchiveEntry> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update, Encoding.UTF8);
        zip.Comment = "";
        change(zip, zip.Entries[random.Next(zip.Entries.Count)]);
    }

    private static void Rename(ZipArchive zip, ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(content);
        }

        var name = entry.FullName + ".renamed";
        entry.Delete();
        Put(zip, name, content.ToArray());
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }
}
