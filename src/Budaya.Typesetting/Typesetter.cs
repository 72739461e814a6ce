using System.Diagnostics;
using System.Text;

namespace Budaya.Typesetting;

/// <summary>Lays out documents as PDF and page images. Thread-safe; owns a pool of Node processes that it starts when first used, watches, and replaces.</summary>
/// <remarks>A document is typesetting JSON; <c>README.md</c> in this folder describes it. The same JSON gives the same bytes, on whatever machine and at whatever time.
/// A request whose process dies under it is tried once more on a new process.</remarks>
public sealed class Typesetter : IAsyncDisposable
{
    private readonly EnginePool _pool;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public Typesetter(TypesetterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _pool = new(options);
    }

    /// <summary>The state now. It never waits.</summary>
    public TypesetterHealth Health => _pool.Health;

    /// <summary>The processes that are up, for tests that stop them.</summary>
    internal IReadOnlyList<int> ProcessIds => _pool.ProcessIds;

    /// <summary>Starts all processes, so that the first document need not wait for them.</summary>
    /// <exception cref="TypesettingUnavailableException">A process did not start; the message says what it said.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => _pool.StartAsync(cancellationToken);

    /// <summary>The document as PDF/A-2a: tagged, with language, title and bookmarks.</summary>
    /// <exception cref="TypesettingException">The document is refused.</exception>
    /// <exception cref="TypesettingUnavailableException">The document could not be laid out now.</exception>
    public Task<byte[]> PdfAsync(string json, CancellationToken cancellationToken) => LayAsync("pdf", json, body => body, cancellationToken);

    /// <summary>The pages of the document as pictures, in order; the same pages as those of the PDF.</summary>
    /// <exception cref="TypesettingException">The document is refused.</exception>
    /// <exception cref="TypesettingUnavailableException">The document could not be laid out now.</exception>
    public Task<IReadOnlyList<PageImage>> PagesAsync(string json, CancellationToken cancellationToken) =>
        LayAsync("svg", json, body => SvgPages.Cut(Encoding.UTF8.GetString(body)), cancellationToken);

    /// <summary>Refuses new requests, waits for those in hand, ends the processes.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<T> LayAsync<T>(string form, string json, Func<byte[], T> read, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var answer = await _pool.AskAsync(form, DocumentCheck.Read(json), cancellationToken);
            if (!answer.Ok)
            {
                throw new TypesettingException($"The layout refused the document: {answer.Message}");
            }

            outcome = "done";
            return read(answer.Body);
        }
        catch (TypesettingException)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            TypesettingMeter.Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("form", form), new("outcome", outcome));
        }
    }
}
