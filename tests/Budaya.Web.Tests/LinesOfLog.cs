using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Budaya.Web.Tests;

/// <summary>Keeps what a host writes to its log.</summary>
/// <param name="least">The lowest level that is kept.</param>
internal sealed class LinesOfLog(LogLevel least) : ILoggerProvider, ILogger
{
    /// <summary>Line by line, each with its exception.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
