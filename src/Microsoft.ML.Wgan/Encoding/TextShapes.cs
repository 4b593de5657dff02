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
    private readonly int[][] _wideShapes;
    private readonly Rune[][] _alphabets;
    private readonly long _totalWeight;

    /// <exception cref="InvalidDataException">There is no shape, or a place has no characters.</exception>
    private TextShapes(int[] weights, int[][] shapes, int[][] wideShapes, string[] alphabets)
    {
        PayloadReader.Require(weights.Length > 0 && weights.Length == shapes.Length && weights.All(weight => weight > 0));
        PayloadReader.Require(shapes.Concat(wideShapes).All(shape => shape.All(alphabet => alphabet >= 0 && alphabet < alphabets.Length)));
        PayloadReader.Require(alphabets.All(alphabet => alphabet.Length > 0));
        _weights = weights;
        _shapes = shapes;
        _wideShapes = wideShapes;
        _alphabets = [.. alphabets.Select(alphabet => alphabet.EnumerateRunes().ToArray())];
        _totalWeight = weights.Sum(weight => (long)weight);
    }

    /// <param name="texts">At least one, none empty.</param>
    public static TextShapes Of(IEnumerable<string> texts)
    {
        Rune[][] sample = [.. texts.Take(MaximumTexts).Select(text => text.EnumerateRunes().Take(MaximumPlaces).ToArray())];
        Dictionary<int, string> alphabetOfKind = sample.SelectMany(text => text).Distinct().GroupBy(Kind)
            .ToDictionary(kind => kind.Key, kind => Alphabet(kind));
        IEnumerable<IGrouping<string, Rune[]>> common = sample
            .GroupBy(text => string.Concat(text.Select(rune => new Rune(Kind(rune)))), StringComparer.Ordinal)
            .OrderByDescending(shape => shape.Count()).ThenBy(shape => shape.Key, StringComparer.Ordinal)
            .Take(MaximumShapes);

        Dictionary<string, int> alphabets = new(StringComparer.Ordinal);
        List<int> weights = [];
        List<int[]> shapes = [];
        List<int[]> wideShapes = [];
        foreach (IGrouping<string, Rune[]> shape in common)
        {
            Rune[][] members = [.. shape];
            weights.Add(members.Length);
            string[] kinds = [.. members[0].Select(rune => alphabetOfKind[Kind(rune)])];
            string[] seen = members.Length < CommonShape ? kinds : [.. kinds.Select((_, place) => Seen(members, place))];
            shapes.Add([.. seen.Select(alphabet => Number(alphabets, alphabet))]);
            wideShapes.Add([.. seen.Zip(kinds, (narrow, wide) => Number(alphabets, Varies(narrow) ? wide : narrow))]);
        }

        return new TextShapes([.. weights], [.. shapes], [.. wideShapes], [.. alphabets.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
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

    /// <summary>A text of the shape; a wide one has any of the column's characters of its kind where a place varies, not only those seen there.</summary>
    public string DrawText(int shape, bool isWide, ref ulong state)
    {
        int[] places = (isWide ? _wideShapes : _shapes)[shape];
        StringBuilder text = new(places.Length);
        foreach (int alphabet in places)
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
        for (int shape = 0; shape < _shapes.Length; shape++)
        {
            writer.WriteInts(_shapes[shape]);
            writer.WriteInts(_wideShapes[shape]);
        }
    }

    public static TextShapes Read(PayloadReader reader)
    {
        string[] alphabets = reader.Texts();
        int[] weights = reader.Ints();
        int[][] shapes = new int[weights.Length][];
        int[][] wideShapes = new int[weights.Length][];
        for (int shape = 0; shape < shapes.Length; shape++)
        {
            (shapes[shape], wideShapes[shape]) = (reader.Ints(), reader.Ints());
        }

        return new TextShapes(weights, shapes, wideShapes, alphabets);
    }

    private static Rune DrawRune(Rune[] alphabet, ref ulong state) =>
        alphabet.Length == 1 ? alphabet[0] : alphabet[(int)(NoiseStream.Next(ref state) % (ulong)alphabet.Length)];

    private static string Seen(Rune[][] members, int place) => Alphabet(members.Select(member => member[place]).Distinct());

    private static bool Varies(string alphabet) => alphabet.EnumerateRunes().Count() > 1;

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
