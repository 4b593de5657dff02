using System.Globalization;
using System.Text;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Writes HTML and the SVG within it: encoded, well-formed as XML too, with numbers to a hundredth of a pixel, the same bytes everywhere.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    public void Open(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        _open.Push(element);
    }

    public void Close() => _text.Append("</").Append(_open.Pop()).Append(">\n");

    /// <summary>An element that holds nothing but text.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>').Append(Encode(text)).Append("</").Append(element).Append(">\n");
    }

    /// <summary>An element that holds nothing: one of SVG, or one of those that HTML never closes.</summary>
    public void Empty(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>\n");
    }

    public void Text(string text) => _text.Append(Encode(text));

    /// <summary>The rules of a style sheet, which HTML reads as they are; they must do without what XML encodes.</summary>
    public void Style(string rules) => _text.Append(rules.AsSpan().ContainsAny('<', '&') ? throw new ArgumentException("Rules with < or & mean something else in XML.", nameof(rules)) : rules);

    /// <summary>A name that came with the data: whatever its script, it leaves the direction of what stands around it alone.</summary>
    public void Name(string name) => Element("bdi", name);

    /// <summary>The first line, which no element is.</summary>
    public void DocumentType() => _text.Append("<!DOCTYPE html>\n");

    public override string ToString() => _text.ToString();

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place from 0 to 1 of what an SVG's width is.</summary>
    public static string Share(double place) => Number(100 * place) + "%";

    /// <summary>Text as it may stand in content and in attributes; characters that XML has no place for become U+FFFD.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                '\t' or '\n' or '\r' => encoded.Append(' '),
                < ' ' or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => encoded.Append('\uFFFD'),
                _ => encoded.Append(rune.ToString()),
            };
        }

        return encoded.ToString();
    }

    private void Start(string element, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach ((string name, object value) in attributes)
        {
            string text = value is double number ? Number(number) : Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            _text.Append(' ').Append(name).Append("=\"").Append(text).Append('"');
        }
    }
}
