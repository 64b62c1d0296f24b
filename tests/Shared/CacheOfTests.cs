using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Tests;

/// <summary>Gives the tests a cache of their own, which goes with them: they load hundreds of folders that nobody loads again.</summary>
internal static class CacheOfTests
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "All tests of the assembly need it, whichever runs first.")]
    public static void Use()
    {
        string folder = Directory.CreateTempSubdirectory("corpus-cache-").FullName;
        Environment.SetEnvironmentVariable("CORPUS_CACHE", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A process of a test still writes there; no reason for all tests to fail.
            }
        };
    }
}
