using System.Buffers;
using System.Globalization;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Where a template writes: pooled chunks of characters, with the indentation of the code block that writes.</summary>
internal sealed class Output(Run run)
{
    private const int ChunkSize = 16 * 1024;
    private List<char[]>? _full;
    private char[] _chunk = ArrayPool<char>.Shared.Rent(ChunkSize);
    private int _length;
    private int _written;
    private string _indent = "";
    private bool _atLineStart;

    public int Length => _written + _length;

    public void Write(ReadOnlySpan<char> text)
    {
        if (_indent.Length > 0)
        {
            WriteIndented(text);
            return;
        }
        Append(text);
    }

    public void Write(long number)
    {
        if (_indent.Length > 0 || _chunk.Length - _length < 24)
        {
            Write(number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        number.TryFormat(_chunk.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        run.PayOutput(written);
        _length += written;
    }

    /// <summary>Lines begun from here on are preceded by these blanks, in addition to those already asked for.</summary>
    public string PushIndent(string indent)
    {
        var before = _indent;
        _indent = before + indent;
        _atLineStart = false;
        return before;
    }

    public void PopIndent(string before) => _indent = before;

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
        var room = _chunk.AsSpan(_length);
        if (text.Length > room.Length)
        {
            text = FillChunks(text);
            room = _chunk.AsSpan(_length);
        }
        text.CopyTo(room);
        _length += text.Length;
    }

    /// <summary>Fills chunks until the rest of the text fits into the current one; gives that rest.</summary>
    private ReadOnlySpan<char> FillChunks(ReadOnlySpan<char> text)
    {
        while (text.Length > _chunk.Length - _length)
        {
            var part = _chunk.Length - _length;
            text[..part].CopyTo(_chunk.AsSpan(_length));
            text = text[part..];
            (_full ??= []).Add(_chunk);
            _written += _chunk.Length;
            _chunk = ArrayPool<char>.Shared.Rent(ChunkSize);
            _length = 0;
        }
        return text;
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
        foreach (var chunk in _full ?? [])
        {
            chunk.CopyTo(target);
            target = target[chunk.Length..];
        }
        _chunk.AsSpan(0, _length).CopyTo(target);
    }

    /// <summary>Returns the characters to the pool; calling it again does nothing.</summary>
    public void Discard()
    {
        foreach (var chunk in _full ?? [])
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
