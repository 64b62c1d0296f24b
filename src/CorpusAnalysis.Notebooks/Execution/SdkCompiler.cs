namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The SDK's compiler: over the server's pipe as long as that works, else by the command line.</summary>
public sealed class SdkCompiler : ICellCompiler
{
    private readonly ICellCompiler _fast;
    private readonly ICellCompiler _sure;
    private volatile bool _fastFailed;

    /// <summary>Uses an SDK.</summary>
    public SdkCompiler(DotnetSdk sdk)
        : this(new CompilerServer(sdk), new CompilerCommand(sdk))
    {
    }

    internal SdkCompiler(ICellCompiler fast, ICellCompiler sure) => (_fast, _sure) = (fast, sure);

    /// <inheritdoc/>
    public DotnetSdk Sdk => _sure.Sdk;

    /// <summary>Whether the server failed, so that the command line serves from then on.</summary>
    public bool UsesCommandLine => _fastFailed;

    /// <summary>Starts the server now, so that it is there sooner when cells come.</summary>
    public void Start() => (_fast as CompilerServer)?.Start();

    /// <inheritdoc/>
    public CompilerResult Compile(IReadOnlyList<string> arguments, string folder)
    {
        if (!_fastFailed)
        {
            try
            {
                return _fast.Compile(arguments, folder);
            }
            catch (CompilerUnavailableException)
            {
                _fastFailed = true;
                _fast.Dispose();
            }
        }

        return _sure.Compile(arguments, folder);
    }

    /// <summary>Ends the server.</summary>
    public void Dispose()
    {
        _fast.Dispose();
        _sure.Dispose();
    }
}
