using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>A recorded case that can be run again.</summary>
/// <param name="Run">Runs it; its value, or its exception as data.</param>
/// <param name="EndsTheProcess">Whether the package does not survive it.</param>
internal sealed record GoldenCase(Func<JsonNode?> Run, bool EndsTheProcess);
