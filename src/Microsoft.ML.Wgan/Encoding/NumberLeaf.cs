namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number that is calibrated by a parent: a map of its outputs at each state of the parent.</summary>
internal sealed class NumberLeaf
{
    private readonly int[] _mapOf;
    private readonly NumberMap[] _maps;

    /// <param name="number">Its index in the row.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="mapOf">For each state of the parent which map it has.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="InvalidDataException">A map does not exist.</exception>
    public NumberLeaf(int number, NumberParent parent, int[] mapOf, NumberMap[] maps)
    {
        PayloadReader.Require(mapOf.All(map => map >= 0 && map < maps.Length));
        Number = number;
        Parent = parent;
        _mapOf = mapOf;
        _maps = maps;
    }

    public int Number { get; }

    public NumberParent Parent { get; }

    /// <summary>Whether it leaves nothing to calibrate: no map is of outputs that come over and over.</summary>
    public bool IsComplete => _maps.All(map => map.IsOneToOne);

    /// <summary>Whether rows can have such a number and parent.</summary>
    public bool Fits(TableLayout layout, LevelPicks picks) =>
        Number >= 0 && Number < layout.NumberWidth && Number != Parent.Number && Parent.Fits(layout, picks) && _mapOf.Length == Parent.StateCount(layout);

    /// <summary>The output of the number in a row in which the parent has a state.</summary>
    public float Correct(float output, int parentState) => _maps[_mapOf[parentState]].Map(output);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        Parent.Write(writer);
        writer.WriteInts(_mapOf);
        writer.WriteItems(_maps, map => map.Write(writer));
    }

    /// <param name="reader">The bytes.</param>
    /// <param name="ofCategories">Whether they are of a version whose parents were categories.</param>
    public static NumberLeaf Read(PayloadReader reader, bool ofCategories) =>
        new(number: reader.Int(), parent: ofCategories ? NumberParent.Level(reader.Int()) : NumberParent.Read(reader), mapOf: reader.Ints(), maps: reader.Items(2 * sizeof(int), NumberMap.Read));
}
