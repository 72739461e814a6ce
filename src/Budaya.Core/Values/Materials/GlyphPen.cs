using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Budaya.Core.Values.Materials;

/// <summary>Follows the outline of one glyph (Type 2 charstring) and writes it as an SVG path.</summary>
/// <remarks>Adobe technical note 5177; hints are passed over, arithmetic and random operators do not occur in outlines and are refused.</remarks>
internal sealed class GlyphPen(CffGlyphs font)
{
    private readonly StringBuilder _path = new();
    private readonly List<double> _stack = [];
    private int _stems;
    private bool _isOpen;
    private double _x;
    private double _y;

    /// <summary>What has been drawn.</summary>
    public string Path => _isOpen ? $"{_path}Z" : _path.ToString();

    /// <summary>Follows a charstring or a subroutine.</summary>
    /// <returns>False once the glyph has ended.</returns>
    /// <exception cref="InvalidDataException">An operator that outlines do not have.</exception>
    public bool Run(ReadOnlySpan<byte> code)
    {
        for (int at = 0; at < code.Length;)
        {
            int b = code[at++];
            if (b is 28 or >= 32)
            {
                _stack.Add(Number(b, code, ref at));
                continue;
            }

            switch (b)
            {
                case 10 or 29:
                    int number = (int)_stack[^1];
                    _stack.RemoveAt(_stack.Count - 1);
                    if (!Run(font.Subroutine(number, isShared: b == 29)))
                    {
                        return false;
                    }

                    continue;
                case 11:
                    return true;
                case 14:
                    return false;
                case 19 or 20: // a mask has a bit for each stem, those that still stand on the stack included
                    _stems += _stack.Count / 2;
                    at += (_stems + 7) / 8;
                    break;
                case 12:
                    Flex(code[at++]);
                    break;
                default:
                    Draw(b);
                    break;
            }

            _stack.Clear();
        }

        return true;
    }

    private void Draw(int b)
    {
        switch (b)
        {
            case 1 or 3 or 18 or 23: _stems += _stack.Count / 2; break;
            case 4: Move(0, _stack[^1]); break;
            case 21: Move(_stack[^2], _stack[^1]); break;
            case 22: Move(_stack[^1], 0); break;
            case 5: Lines(0, _stack.Count); break;
            case 6 or 7: Steps(isAcross: b == 6); break;
            case 8: Curves(0, _stack.Count); break;
            case 24: Curves(0, _stack.Count - 2); Lines(_stack.Count - 2, _stack.Count); break;
            case 25: Lines(0, _stack.Count - 6); Curves(_stack.Count - 6, _stack.Count); break;
            case 26 or 27: Straight(isUp: b == 26); break;
            case 30 or 31: Turning(isAcross: b == 31); break;
            default: throw new InvalidDataException($"Outlines have no operator {b}.");
        }
    }

    private void Lines(int from, int to)
    {
        for (int i = from; i + 1 < to; i += 2)
        {
            Line(_stack[i], _stack[i + 1]);
        }
    }

    // Lines by turns across and up.
    private void Steps(bool isAcross)
    {
        foreach (double length in _stack)
        {
            Line(isAcross ? length : 0, isAcross ? 0 : length);
            isAcross = !isAcross;
        }
    }

    private void Curves(int from, int to)
    {
        for (int i = from; i + 5 < to; i += 6)
        {
            Curve(_stack[i], _stack[i + 1], _stack[i + 2], _stack[i + 3], _stack[i + 4], _stack[i + 5]);
        }
    }

    // Curves that begin and end upright (vvcurveto) or level (hhcurveto); an odd first number is the other way of the first one.
    private void Straight(bool isUp)
    {
        double aside = 0;
        int i = 0;
        if (_stack.Count % 2 == 1)
        {
            aside = _stack[i++];
        }

        for (; i + 3 < _stack.Count; i += 4)
        {
            if (isUp)
            {
                Curve(aside, _stack[i], _stack[i + 1], _stack[i + 2], 0, _stack[i + 3]);
            }
            else
            {
                Curve(_stack[i], aside, _stack[i + 1], _stack[i + 2], _stack[i + 3], 0);
            }

            aside = 0;
        }
    }

    // Curves that begin level and end upright, then the other way round; a fifth number ends the last one askew.
    private void Turning(bool isAcross)
    {
        for (int i = 0; i + 3 < _stack.Count; i += 4)
        {
            double last = _stack.Count - i == 5 ? _stack[i + 4] : 0;
            if (isAcross)
            {
                Curve(_stack[i], 0, _stack[i + 1], _stack[i + 2], last, _stack[i + 3]);
            }
            else
            {
                Curve(0, _stack[i], _stack[i + 1], _stack[i + 2], _stack[i + 3], last);
            }

            isAcross = !isAcross;
        }
    }

    // Two curves that are nearly a straight line.
    private void Flex(int b)
    {
        double[] s = [.. _stack];
        switch (b)
        {
            case 34:
                Curve(s[0], 0, s[1], s[2], s[3], 0);
                Curve(s[4], 0, s[5], -s[2], s[6], 0);
                break;
            case 35:
                Curves(0, 12);
                break;
            case 36:
                Curve(s[0], s[1], s[2], s[3], s[4], 0);
                Curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                break;
            case 37:
                double across = s[0] + s[2] + s[4] + s[6] + s[8], up = s[1] + s[3] + s[5] + s[7] + s[9];
                bool isLevel = Math.Abs(across) > Math.Abs(up);
                Curves(0, 6);
                Curve(s[6], s[7], s[8], s[9], isLevel ? s[10] : -across, isLevel ? -up : s[10]);
                break;
            default:
                throw new InvalidDataException($"Outlines have no operator 12 {b}.");
        }
    }

    private void Move(double across, double up)
    {
        _path.Append(_isOpen ? "Z" : "");
        _isOpen = true;
        Go(across, up);
        _path.Append(CultureInfo.InvariantCulture, $"M{_x:0.##} {_y:0.##}");
    }

    private void Line(double across, double up)
    {
        Go(across, up);
        _path.Append(CultureInfo.InvariantCulture, $"L{_x:0.##} {_y:0.##}");
    }

    private void Curve(double ax, double ay, double bx, double by, double cx, double cy)
    {
        Go(ax, ay);
        _path.Append(CultureInfo.InvariantCulture, $"C{_x:0.##} {_y:0.##}");
        Go(bx, by);
        _path.Append(CultureInfo.InvariantCulture, $" {_x:0.##} {_y:0.##}");
        Go(cx, cy);
        _path.Append(CultureInfo.InvariantCulture, $" {_x:0.##} {_y:0.##}");
    }

    private void Go(double across, double up) => (_x, _y) = (_x + across, _y + up);

    private static double Number(int b, ReadOnlySpan<byte> code, ref int at)
    {
        if (b != 255)
        {
            return CffGlyphs.ShortNumber(b, code, ref at);
        }

        at += 4;
        return BinaryPrimitives.ReadInt32BigEndian(code[(at - 4)..]) / 65536.0; // with a fraction
    }
}
