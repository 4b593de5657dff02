using System.Globalization;
using System.Text;

namespace WganSamples.Drawing;

/// <summary>Writes SVG elements: escaped, with numbers to a hundredth of a pixel, the same bytes everywhere.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    public void Open(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append(">\n");
        _open.Push(element);
    }

    public void Close() => _text.Append("</").Append(_open.Pop()).Append(">\n");

    public void Element(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>\n");
    }

    /// <summary>An element that holds nothing but text.</summary>
    public void Text(string element, string text, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>').Append(Escape(text)).Append("</").Append(element).Append(">\n");
    }

    public override string ToString() => _text.ToString();

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    private void Start(string element, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach ((string name, object value) in attributes)
        {
            string text = value is double number ? Number(number) : Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            _text.Append(' ').Append(name).Append("=\"").Append(text).Append('"');
        }
    }
}
