using System.Text;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// What the texts of a column look like: their commonest shapes, each a row of places, each place the characters that may stand there.
/// </summary>
/// <remarks>
/// A digit may become another digit, a letter another letter of its case; everything else stays. Where a shape is common, a place keeps to the
/// characters seen there, so a prefix stays a prefix; a rare shape takes any of the column's characters of that kind, or it would repeat its text.
/// </remarks>
internal sealed class TextShapes
{
    private const int MaximumShapes = 64;
    private const int MaximumPlaces = 256;
    private const int MaximumTexts = 10_000;
    private const int CommonShape = 16;

    private readonly int[] _weights;
    private readonly int[][] _shapes;
    private readonly Rune[][] _alphabets;
    private readonly long _totalWeight;

    /// <exception cref="InvalidDataException">There is no shape, or a place has no characters.</exception>
    private TextShapes(int[] weights, int[][] shapes, string[] alphabets)
    {
        PayloadReader.Require(weights.Length > 0 && weights.Length == shapes.Length && weights.All(weight => weight > 0));
        PayloadReader.Require(shapes.All(shape => shape.All(alphabet => alphabet >= 0 && alphabet < alphabets.Length)));
        PayloadReader.Require(alphabets.All(alphabet => alphabet.Length > 0));
        _weights = weights;
        _shapes = shapes;
        _alphabets = [.. alphabets.Select(alphabet => alphabet.EnumerateRunes().ToArray())];
        _totalWeight = weights.Sum(weight => (long)weight);
    }

    /// <param name="texts">At least one, none empty.</param>
    public static TextShapes Of(IEnumerable<string> texts)
    {
        Rune[][] sample = [.. texts.Take(MaximumTexts).Select(text => text.EnumerateRunes().Take(MaximumPlaces).ToArray())];
        Dictionary<int, string> kinds = sample.SelectMany(text => text).Distinct().GroupBy(Kind)
            .ToDictionary(kind => kind.Key, kind => Alphabet(kind));
        IEnumerable<IGrouping<string, Rune[]>> common = sample
            .GroupBy(text => string.Concat(text.Select(rune => new Rune(Kind(rune)))), StringComparer.Ordinal)
            .OrderByDescending(shape => shape.Count()).ThenBy(shape => shape.Key, StringComparer.Ordinal)
            .Take(MaximumShapes);

        Dictionary<string, int> alphabets = new(StringComparer.Ordinal);
        List<int> weights = [];
        List<int[]> shapes = [];
        foreach (IGrouping<string, Rune[]> shape in common)
        {
            Rune[][] members = [.. shape];
            weights.Add(members.Length);
            shapes.Add([.. Enumerable.Range(0, members[0].Length).Select(place => Number(alphabets, Place(members, place, kinds)))]);
        }

        return new TextShapes([.. weights], [.. shapes], [.. alphabets.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
    }

    /// <summary>One of the shapes, each as often as in the data.</summary>
    public int DrawShape(ref ulong state)
    {
        long pick = (long)(NoiseStream.ToUniform(NoiseStream.Next(ref state)) * _totalWeight);
        int shape = 0;
        while (shape < _weights.Length - 1 && pick >= _weights[shape])
        {
            pick -= _weights[shape++];
        }

        return shape;
    }

    /// <summary>A text of the shape.</summary>
    public string DrawText(int shape, ref ulong state)
    {
        StringBuilder text = new(_shapes[shape].Length);
        foreach (int alphabet in _shapes[shape])
        {
            text.Append(DrawRune(_alphabets[alphabet], ref state).ToString());
        }

        return text.ToString();
    }

    /// <summary>The text with one more character, like others of the column if any of them vary.</summary>
    public string Lengthen(string text, ref ulong state)
    {
        int pick = (int)(NoiseStream.Next(ref state) % (ulong)_alphabets.Length);
        Rune[] alphabet = Enumerable.Range(0, _alphabets.Length).Select(i => _alphabets[(pick + i) % _alphabets.Length])
            .FirstOrDefault(candidate => candidate.Length > 1, [.. "0123456789".EnumerateRunes()]);
        return text + DrawRune(alphabet, ref state);
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteTexts([.. _alphabets.Select(alphabet => string.Concat(alphabet))]);
        writer.WriteInts(_weights);
        foreach (int[] shape in _shapes)
        {
            writer.WriteInts(shape);
        }
    }

    public static TextShapes Read(PayloadReader reader)
    {
        string[] alphabets = reader.Texts();
        int[] weights = reader.Ints();
        int[][] shapes = new int[weights.Length][];
        for (int shape = 0; shape < shapes.Length; shape++)
        {
            shapes[shape] = reader.Ints();
        }

        return new TextShapes(weights, shapes, alphabets);
    }

    private static Rune DrawRune(Rune[] alphabet, ref ulong state) =>
        alphabet.Length == 1 ? alphabet[0] : alphabet[(int)(NoiseStream.Next(ref state) % (ulong)alphabet.Length)];

    private static string Place(Rune[][] members, int place, Dictionary<int, string> kinds) =>
        members.Length >= CommonShape ? Alphabet(members.Select(member => member[place]).Distinct()) : kinds[Kind(members[0][place])];

    private static string Alphabet(IEnumerable<Rune> runes) => string.Concat(runes.Order());

    private static int Number(Dictionary<string, int> numbers, string alphabet)
    {
        if (!numbers.TryGetValue(alphabet, out int number))
        {
            number = numbers.Count;
            numbers.Add(alphabet, number);
        }

        return number;
    }

    // One character stands for its kind; what is neither digit nor letter is a kind by itself.
    private static int Kind(Rune rune) =>
        Rune.IsDigit(rune) ? '0' : Rune.IsLower(rune) ? 'a' : Rune.IsUpper(rune) ? 'A' : Rune.IsLetter(rune) ? 'ª' : rune.Value;
}
