using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>One number for everything that a build is made from.</summary>
public static class InputDigest
{
    /// <summary>Names this build of the program: it changes whenever the code does, or the theme inside it.</summary>
    public static string Program => typeof(InputDigest).Module.ModuleVersionId.ToString("N");

    /// <summary>Hashes files and words. Where the site lies on the disk does not matter, nor do times.</summary>
    /// <param name="root">The site's root.</param>
    /// <param name="inputs">Files and folders below the root, with forward slashes; what does not exist is skipped.</param>
    /// <param name="words">What else decides the output, in a fixed order: program, options.</param>
    /// <exception cref="EnvironmentProblemException">A file may not be read.</exception>
    /// <returns>SHA-256 in lower-case hexadecimal digits.</returns>
    public static string Compute(string root, IEnumerable<string> inputs, IEnumerable<string> words) =>
        Of(Read(root, inputs), words);

    /// <summary>Reads what is to be hashed.</summary>
    /// <param name="root">The site's root.</param>
    /// <param name="inputs">Files and folders below the root, with forward slashes; what does not exist is skipped.</param>
    /// <exception cref="EnvironmentProblemException">A file may not be read.</exception>
    public static InputSnapshot Read(string root, IEnumerable<string> inputs) =>
        InputSnapshot.Of(root, Expand(root, inputs));

    /// <summary>The digest of what has been read.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="words">What else decides the output, in a fixed order: program, options.</param>
    public static string Of(InputSnapshot snapshot, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in words)
        {
            AppendWithLength(hash, Encoding.UTF8.GetBytes(word));
        }

        foreach (var path in snapshot.Paths)
        {
            AppendWithLength(hash, Encoding.UTF8.GetBytes(path));
            hash.AppendData(snapshot.HashOf(path)!.Value.ToBytes());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Expand(string root, IEnumerable<string> inputs) =>
        inputs.SelectMany(input =>
            File.Exists(Path.Combine(root, input))
                ? [input]
                : FolderListing.PathsIn(Path.Combine(root, input)).Select(path => $"{input}/{path}")
        );

    // The length keeps "ab" + "c" apart from "a" + "bc".
    private static void AppendWithLength(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.LongLength);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
