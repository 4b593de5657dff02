using System.Text.Json.Serialization;

namespace WganSamples.Csv;

/// <summary>What the cells of a column mean and how they are spelled; saved with the model.</summary>
[JsonDerivedType(typeof(TextFormat), "text")]
[JsonDerivedType(typeof(NumberFormat), "number")]
[JsonDerivedType(typeof(DecoratedFormat), "decorated")]
[JsonDerivedType(typeof(DateFormat), "date")]
internal abstract record CellFormat
{
    /// <summary>Two or three words for the table that the user sees.</summary>
    [JsonIgnore]
    public abstract string Description { get; }
}

/// <summary>Cells that are used as they stand.</summary>
/// <param name="IsBoolean">Whether the only texts are a pair such as true and false; shown, not acted on: the spelling stays as it is.</param>
internal sealed record TextFormat(bool IsBoolean) : CellFormat
{
    [JsonIgnore]
    public override string Description => IsBoolean ? "true or false" : "text";
}

/// <summary>Cells that the model sees as numbers.</summary>
internal abstract record NumericFormat : CellFormat
{
    /// <summary>Whether every value is a whole number, so that the model may hold the column as integers.</summary>
    [JsonIgnore]
    public abstract bool IsWhole { get; }

    public abstract bool TryRead(string text, out double value);

    public abstract string Write(double value);
}
