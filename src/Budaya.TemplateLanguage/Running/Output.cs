using System.Buffers;
using System.Globalization;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Where a template writes: pooled chunks of characters, with the indentation of the code block that writes.</summary>
internal sealed class Output(Run run)
{
    private const int ChunkSize = 16 * 1024;
    private List<(char[] Chunk, int Length)>? _full;
    private char[] _chunk = ArrayPool<char>.Shared.Rent(ChunkSize);
    private int _length;
    private int _written;
    private string? _indent;
    private bool _atLineStart;

    public int Length => _written + _length;

    public void Write(ReadOnlySpan<char> text)
    {
        if (_indent is not null)
        {
            WriteIndented(text);
            return;
        }
        Append(text);
    }

    public void Write(long number)
    {
        if (_indent is not null || _chunk.Length - _length < 24)
        {
            Write(number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        number.TryFormat(_chunk.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        run.PayOutput(written);
        _length += written;
    }

    /// <summary>Lines begun from here on are preceded by these blanks, in addition to those already asked for.</summary>
    public string? PushIndent(string indent)
    {
        var before = _indent;
        _indent = before + indent;
        _atLineStart = false;
        return before;
    }

    public void PopIndent(string? before) => _indent = before;

    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_atLineStart)
            {
                Append(_indent);
                _atLineStart = false;
            }
            var end = text.IndexOf('\n') + 1;
            if (end == 0)
            {
                Append(text);
                return;
            }
            Append(text[..end]);
            _atLineStart = true;
            text = text[end..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        run.PayOutput(text.Length);
        if (!text.TryCopyTo(_chunk.AsSpan(_length)))
        {
            text = FillChunks(text);
            text.CopyTo(_chunk.AsSpan(_length));
        }
        _length += text.Length;
    }

    /// <summary>Takes room for so many characters, to be filled by the caller at once; false when the text must be made first and then written.</summary>
    public bool TryTake(int length, out Span<char> room)
    {
        if (_indent is not null || length > ChunkSize)
        {
            room = default;
            return false;
        }
        run.PayOutput(length);
        if (length > _chunk.Length - _length)
        {
            NextChunk();
        }
        room = _chunk.AsSpan(_length, length);
        _length += length;
        return true;
    }

    /// <summary>Fills chunks until the rest of the text fits into the current one; gives that rest.</summary>
    private ReadOnlySpan<char> FillChunks(ReadOnlySpan<char> text)
    {
        while (text.Length > _chunk.Length - _length)
        {
            var part = _chunk.Length - _length;
            text[..part].CopyTo(_chunk.AsSpan(_length));
            text = text[part..];
            _length += part;
            NextChunk();
        }
        return text;
    }

    private void NextChunk()
    {
        (_full ??= []).Add((_chunk, _length));
        _written += _length;
        _chunk = ArrayPool<char>.Shared.Rent(ChunkSize);
        _length = 0;
    }

    /// <summary>Gives the text and returns the characters to the pool; nothing can be written after it.</summary>
    public string Finish()
    {
        var text = _full is null ? new string(_chunk, 0, _length) : string.Create(Length, this, static (target, output) => output.CopyTo(target));
        Discard();
        return text;
    }

    private void CopyTo(Span<char> target)
    {
        foreach (var (chunk, length) in _full ?? [])
        {
            chunk.AsSpan(0, length).CopyTo(target);
            target = target[length..];
        }
        _chunk.AsSpan(0, _length).CopyTo(target);
    }

    /// <summary>Gives the text to a writer, chunk by chunk, and returns the characters to the pool; nothing can be written after it.</summary>
    public void Finish(TextWriter target)
    {
        foreach (var (chunk, length) in _full ?? [])
        {
            target.Write(chunk, 0, length);
        }
        target.Write(_chunk, 0, _length);
        Discard();
    }

    /// <summary>Returns the characters to the pool; calling it again does nothing.</summary>
    public void Discard()
    {
        foreach (var (chunk, _) in _full ?? [])
        {
            ArrayPool<char>.Shared.Return(chunk);
        }
        if (_chunk.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_chunk);
        }
        (_full, _chunk, _length, _written) = (null, [], 0, 0);
    }
}
