using System.Buffers;
using System.Globalization;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Where a template writes: pooled characters, with the indentation of the code block that writes.</summary>
internal sealed class Output(Run run)
{
    private const int FirstSize = 16 * 1024;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(FirstSize);
    private int _length;
    private string _indent = "";
    private bool _atLineStart;

    public int Length => _length;

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
        if (_indent.Length > 0 || _buffer.Length - _length < 24)
        {
            Write(number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        number.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
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
        if (_buffer.Length - _length < text.Length)
        {
            Grow(text.Length);
        }
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + needed));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>Gives the text and returns the characters to the pool; nothing can be written after it.</summary>
    public string Finish()
    {
        var text = new string(_buffer, 0, _length);
        Discard();
        return text;
    }

    public void Discard()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_buffer);
        }
        _buffer = [];
        _length = 0;
    }
}
