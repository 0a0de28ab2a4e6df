using System.Runtime.InteropServices;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>What .NET takes from the system and a single file cannot carry.</summary>
internal static class SystemLibraries
{
    // In the order in which .NET looks for them; the variable names another one.
    private static readonly string[] OpenSsl = ["libssl.so.3", "libssl.so.4", "libssl.so.1.1", "libssl.so"];
    private const string Override = "CLR_OPENSSL_VERSION_OVERRIDE";

    /// <summary>
    /// On Linux .NET computes sums of files with OpenSSL, and ends without a word that people understand where it is missing:
    /// slim containers have none. Every installed Debian, Ubuntu or openEuler has it.
    /// </summary>
    /// <exception cref="EnvironmentProblemException">OpenSSL is missing.</exception>
    public static void Require()
    {
        if (
            OperatingSystem.IsLinux()
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Override))
            && !Array.Exists(OpenSsl, name => NativeLibrary.TryLoad(name, out _))
        )
        {
            throw new EnvironmentProblemException(
                "This computer lacks OpenSSL (libssl), which the program needs for sums of files. "
                    + "Install it, on Debian and Ubuntu with: apt install libssl3"
            );
        }
    }
}
