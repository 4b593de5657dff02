using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>A scorecard for programs: every member of the records in camel case, null for what is no finite number.</summary>
internal static class ScorecardJson
{
    private static readonly JsonSerializerOptions _format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new FiniteNumbers() },
    };

    public static string Of(Scorecard card) => JsonSerializer.Serialize(
        new
        {
            Rows = new { Real = card.Rows.Real.RowCount, Synthetic = card.Rows.Synthetic.RowCount, HeldOut = card.Rows.HeldOut?.RowCount },
            card.Findings,
            card.Scores,
            card.Columns,
            card.Pairs,
            card.Utility,
            card.Notes,
        },
        _format);

    private sealed class FiniteNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
