using System.Diagnostics;

namespace Budaya.TemplateLanguage.Running;

/// <summary>The one budget of a render: every statement, loop turn, call and value made pays here.</summary>
internal sealed partial class Run
{
    private const int StepsBetweenChecks = 1_024;
    private readonly CancellationToken _cancellationToken;
    private readonly long _started;
    private long _stepsLeft;
    private long _nextCheck;
    private long _bytes;
    private readonly int _mostTextCharacters;
    private long _outputLeft;

    /// <summary>How many calls, blocks and includes run inside one another.</summary>
    public int Depth { get; private set; }

    public TimeSpan TimeLeft => Limits.Time - Stopwatch.GetElapsedTime(_started);

    public void Step(int position)
    {
        Position = position;
        if (--_stepsLeft <= _nextCheck)
        {
            CheckLimits();
        }
    }

    /// <summary>Pays for work that a built-in function does in one go.</summary>
    public void Spend(long steps)
    {
        _stepsLeft -= steps;
        if (_stepsLeft <= _nextCheck)
        {
            CheckLimits();
        }
    }

    private void CheckLimits()
    {
        _nextCheck = Math.Max(0, _stepsLeft - StepsBetweenChecks);
        if (_stepsLeft <= 0)
        {
            throw Fail(new($"Batas {Limits.Steps} langkah tercapai.", $"The limit of {Limits.Steps} steps is reached."));
        }
        CheckTime();
    }

    public void CheckTime()
    {
        if (_cancellationToken.IsCancellationRequested)
        {
            throw Fail(new("Pembuatan teks dibatalkan.", "The render was cancelled."));
        }
        if (TimeLeft <= TimeSpan.Zero)
        {
            throw Fail(new($"Batas waktu {Limits.Time.TotalMilliseconds} milidetik tercapai.", $"The time limit of {Limits.Time.TotalMilliseconds} milliseconds is reached."));
        }
    }

    /// <summary>Checks the length of a text before it is made, and pays for its memory.</summary>
    public void PayText(long characters)
    {
        if (characters > _mostTextCharacters)
        {
            throw TextTooLong();
        }
        PayBytes(characters * 2);
        if (characters > 64)
        {
            Spend(characters / 64);
        }
    }

    public string Pay(string text)
    {
        PayText(text.Length);
        return text;
    }

    /// <summary>Checks the size of a list or object before it grows, and pays for what is added.</summary>
    public void PayItems(long size, long added)
    {
        if (size > Limits.ListItems)
        {
            throw Fail(new($"Daftar melewati batas {Limits.ListItems} butir.", $"A list passes the limit of {Limits.ListItems} items."));
        }
        PayBytes((added * 32) + 64);
        Spend(added);
    }

    private void PayBytes(long bytes)
    {
        _bytes += bytes;
        if (_bytes > Limits.ValueBytes)
        {
            throw MemoryFull();
        }
    }

    public void PayOutput(int characters)
    {
        _outputLeft -= characters;
        if (_outputLeft < 0)
        {
            throw OutputFull();
        }
    }

    // The messages are made apart from the checks, which stay small enough to be put in line where they are called.
    private TemplateError TextTooLong() => Fail(new($"Teks melewati batas {Limits.TextCharacters} karakter.", $"A text passes the limit of {Limits.TextCharacters} characters."));
    private TemplateError MemoryFull() => Fail(new($"Batas memori {Limits.ValueBytes} bita tercapai.", $"The memory limit of {Limits.ValueBytes} bytes is reached."));
    private TemplateError OutputFull() => Fail(new($"Keluaran melewati batas {Limits.OutputCharacters} karakter.", $"The output passes the limit of {Limits.OutputCharacters} characters."));
    private TemplateError TooDeep() => Fail(new($"Batas {Limits.CallDepth} panggilan bersarang tercapai.", $"The limit of {Limits.CallDepth} nested calls is reached."));

    public void EnterCall(int position)
    {
        Step(position);
        if (++Depth > Limits.CallDepth)
        {
            throw TooDeep();
        }
    }

    public void LeaveCall() => Depth--;
}
