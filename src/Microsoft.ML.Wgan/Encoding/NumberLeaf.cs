namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number that is calibrated by the level of a category, its parent: a map of its outputs at each level of the parent.</summary>
internal sealed class NumberLeaf
{
    private readonly int[] _mapOf;
    private readonly NumberMap[] _maps;

    /// <param name="number">Its index in the row.</param>
    /// <param name="parent">The parent's index among the categories.</param>
    /// <param name="mapOf">For each level of the parent which map it has.</param>
    /// <param name="maps">The maps.</param>
    /// <exception cref="InvalidDataException">A map does not exist.</exception>
    public NumberLeaf(int number, int parent, int[] mapOf, NumberMap[] maps)
    {
        PayloadReader.Require(mapOf.All(map => map >= 0 && map < maps.Length));
        Number = number;
        Parent = parent;
        _mapOf = mapOf;
        _maps = maps;
    }

    public int Number { get; }

    public int Parent { get; }

    /// <summary>Whether it leaves nothing to calibrate: no map is of outputs that come over and over.</summary>
    public bool IsComplete => _maps.All(map => map.IsOneToOne);

    /// <summary>Whether its parent may have so many levels.</summary>
    public bool Fits(int parentLevelCount) => _mapOf.Length == parentLevelCount;

    /// <summary>The output of the number in a row in which the parent has a level.</summary>
    public float Correct(float output, int parentLevel) => _maps[_mapOf[parentLevel]].Map(output);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.Write(Parent);
        writer.WriteInts(_mapOf);
        writer.WriteItems(_maps, map => map.Write(writer));
    }

    public static NumberLeaf Read(PayloadReader reader) =>
        new(number: reader.Int(), parent: reader.Int(), mapOf: reader.Ints(), maps: reader.Items(2 * sizeof(int), NumberMap.Read));
}
