namespace Budaya.Typesetting;

/// <summary>The processes of one typesetter: who waits, who works, who is replaced.</summary>
internal sealed class EnginePool(TypesetterOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan MemoryWatch = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _slots = new(options.Processes);   // one for each process that may exist
    private readonly Stack<EngineProcess> _idle = new();
    private readonly HashSet<EngineProcess> _all = [];
    private readonly Lock _lock = new();
    private int _waiting;
    private int _busy;
    private long _completed;
    private long _restarts;
    private string? _lastFailure;
    private bool _startFailed;
    private bool _closed;

    public TypesetterHealth Health
    {
        get
        {
            lock (_lock)
            {
                var up = _all.Count(engine => !engine.HasExited);
                var memory = (int)(_all.Sum(engine => engine.Memory) / (1024 * 1024));
                return new(!_closed && (up > 0 || !_startFailed), up, _busy, _waiting, _completed, _restarts, memory, _lastFailure);
            }
        }
    }

    /// <summary>The processes that are up, for tests that stop them.</summary>
    public IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (_lock)
            {
                return [.. _all.Where(engine => !engine.HasExited).Select(engine => engine.Id)];
            }
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var starts = Enumerable.Range(0, options.Processes).Select(async _ =>
        {
            await _slots.WaitAsync(cancellationToken);
            EngineProcess? engine = null;
            try
            {
                engine = await TakeAsync(cancellationToken);
            }
            catch (EngineFailedException failure)
            {
                throw new TypesettingUnavailableException(failure.Message, failure);
            }
            return engine;
        }).ToList();
        try
        {
            await Task.WhenAll(starts);
        }
        finally
        {
            foreach (var engine in starts.Where(start => start.IsCompletedSuccessfully).Select(start => start.Result))
            {
                Return(engine);
            }

            _slots.Release(starts.Count(start => !start.IsCanceled));
        }
    }

    /// <exception cref="TypesettingUnavailableException">The queue is full, the time ran out, or two processes failed.</exception>
    public async Task<EngineAnswer> AskAsync(string form, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        await WaitForSlotAsync(cancellationToken);
        // From here the process works to its end, whether or not somebody still waits: stopping it would cost more than the answer.
        var work = WorkAsync(form, document);
        return await work.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }
        for (var i = 0; i < options.Processes; i++)
        {
            await _slots.WaitAsync();
        }

        List<EngineProcess> engines;
        lock (_lock)
        {
            engines = [.. _all];
            _all.Clear();
            _idle.Clear();
        }
        await Task.WhenAll(engines.Select(engine => engine.DisposeAsync().AsTask()));
        _slots.Release(options.Processes);   // whoever still waits wakes up and is told that it is closed
    }

    private async Task WaitForSlotAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(Typesetter));
        if (!_slots.Wait(0, CancellationToken.None))
        {
            if (Interlocked.Increment(ref _waiting) > options.QueueLimit)
            {
                Interlocked.Decrement(ref _waiting);
                throw new TypesettingUnavailableException($"{options.QueueLimit} documents already wait for the typesetter; no more are taken.");
            }
            TypesettingMeter.Waiting.Add(1);
            try
            {
                await _slots.WaitAsync(cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
                TypesettingMeter.Waiting.Add(-1);
            }
        }
        if (!_closed)
        {
            return;
        }

        _slots.Release();
        throw new ObjectDisposedException(nameof(Typesetter));
    }

    private async Task<EngineAnswer> WorkAsync(string form, ReadOnlyMemory<byte> document)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            try
            {
                return await TryAsync(form, document);
            }
            catch (EngineFailedException)
            {
                return await TryAsync(form, document);
            }
        }
        catch (EngineFailedException second)
        {
            throw new TypesettingUnavailableException($"Two processes failed on this document. {second.Message}", second);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
            _slots.Release();
        }
    }

    private async Task<EngineAnswer> TryAsync(string form, ReadOnlyMemory<byte> document)
    {
        var engine = await TakeAsync(CancellationToken.None);
        var healthy = false;
        try
        {
            using var time = new CancellationTokenSource(options.RequestTimeout);
            var answer = await WatchAsync(engine, engine.AskAsync(form, document, time.Token));
            Interlocked.Increment(ref _completed);
            healthy = engine.Memory <= options.MemoryLimitMb * 1024L * 1024L;
            return answer;
        }
        catch (OperationCanceledException cause)
        {
            Failed($"A document took longer than {options.RequestTimeout.TotalSeconds:0.#} s; its process was stopped.");
            throw new TypesettingUnavailableException($"The document took longer than {options.RequestTimeout.TotalSeconds:0.#} s.", cause);
        }
        catch (EngineFailedException failure)
        {
            Failed(failure.Message);
            throw;
        }
        finally
        {
            if (healthy)
            {
                Return(engine);
            }
            else
            {
                await ReplaceAsync(engine);
            }
        }
    }

    // A process may grow past all bounds inside one document; then the answer is not waited for.
    private async Task<EngineAnswer> WatchAsync(EngineProcess engine, Task<EngineAnswer> asked)
    {
        while (await Task.WhenAny(asked, Task.Delay(MemoryWatch)) != asked)
        {
            if (engine.MeasureMemory() <= options.MemoryLimitMb * 2L * 1024 * 1024)
            {
                continue;
            }

            engine.Kill();
            await asked.ContinueWith(_ => { }, TaskScheduler.Default);
            Failed($"A document took more than {options.MemoryLimitMb * 2} MB; its process was stopped.");
            throw new TypesettingUnavailableException($"The document took more than {options.MemoryLimitMb * 2} MB of memory.");
        }
        return await asked;
    }

    private async Task<EngineProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            EngineProcess? engine;
            lock (_lock)
            {
                if (!_idle.TryPop(out engine))
                {
                    break;
                }

                if (!engine.HasExited)
                {
                    return engine;
                }
            }
            Failed($"A process ended while it was idle. {engine.Stderr}");
            await ReplaceAsync(engine);
        }
        return await AddAsync(cancellationToken);
    }

    private async Task<EngineProcess> AddAsync(CancellationToken cancellationToken)
    {
        try
        {
            var engine = await EngineProcess.StartAsync(options, cancellationToken);
            lock (_lock)
            {
                _all.Add(engine);
                _startFailed = false;
            }
            return engine;
        }
        catch (EngineFailedException failure)
        {
            lock (_lock)
            {
                _startFailed = true;
            }

            Failed(failure.Message);
            throw;
        }
    }

    private void Return(EngineProcess engine)
    {
        lock (_lock)
        {
            _idle.Push(engine);
        }
    }

    private async Task ReplaceAsync(EngineProcess engine)
    {
        lock (_lock)
        {
            _all.Remove(engine);
        }

        Interlocked.Increment(ref _restarts);
        TypesettingMeter.Restarts.Add(1);
        engine.Kill();
        await engine.DisposeAsync();
    }

    private void Failed(string message)
    {
        lock (_lock)
        {
            _lastFailure = message;
        }
    }
}
