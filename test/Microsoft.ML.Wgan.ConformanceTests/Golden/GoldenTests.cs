using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.TestSupport;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>What the packages did when they were recorded is what happens here, on the packages and on the stand-ins.</summary>
/// <remarks>Sequential: a case may set the number of threads, the default element type or the statistics of dispose scopes.</remarks>
public sealed class GoldenTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, GoldenCase> _machineLearning = Recorder.Collect(MlCases.All);
    private static readonly IReadOnlyDictionary<string, GoldenCase> _torch = Recorder.Collect(TorchCases.All);

    public static TheoryData<string> MachineLearningCases => Runnable(HeldCases.MachineLearning, _machineLearning);

    public static TheoryData<string> TensorCases => Runnable(HeldCases.Torch, _torch);

    [Theory]
    [MemberData(nameof(MachineLearningCases))]
    public void Microsoft_ML(string name) => Replay(_machineLearning, GoldenFile.MachineLearning, name);

    [Theory]
    [MemberData(nameof(TensorCases))]
    public void TorchSharp(string name) => Replay(_torch, GoldenFile.Torch, name);

    [Fact]
    public void Every_recorded_case_of_Microsoft_ML_is_held_or_has_a_reason() => Account(HeldCases.MachineLearning, GoldenFile.MachineLearning, _machineLearning);

    [Fact]
    public void Every_recorded_case_of_TorchSharp_is_held_or_has_a_reason() => Account(HeldCases.Torch, GoldenFile.Torch, _torch);

    private static void Replay(IReadOnlyDictionary<string, GoldenCase> cases, IReadOnlyDictionary<string, JsonNode?> recorded, string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        JsonNode? actual = cases[name].Run();

        string? difference = GoldenComparison.Difference(recorded[name], actual);
        Assert.True(difference is null, difference);
    }

    private void Account(HeldCases lists, IReadOnlyDictionary<string, JsonNode?> recorded, IReadOnlyDictionary<string, GoldenCase> cases)
    {
        output.WriteLine($"{recorded.Count} cases on record, {lists.Held.Count} held, {lists.NotHeld.Count} not held:");
        foreach (IGrouping<string, string> reason in lists.NotHeld.GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"{reason.Count(),4}  {reason.Key}");
        }

        Faults.None("A case on record is either held or has a reason not to be", recorded.Keys.Where(name => lists.Held.Contains(name) == lists.NotHeld.ContainsKey(name)));
        Faults.None("A held case is on record and can be run", lists.Held.Where(name => !recorded.ContainsKey(name) || !cases.ContainsKey(name)));
        Faults.None("Reasons are given for cases on record only", lists.NotHeld.Keys.Where(name => !recorded.ContainsKey(name)));
    }

    // What ends the process in the package can only be run on the stand-ins, which throw.
    private static TheoryData<string> Runnable(HeldCases lists, IReadOnlyDictionary<string, GoldenCase> cases)
        => [.. lists.Held.Where(name => TestRun.OnStandIns || !cases.TryGetValue(name, out GoldenCase? held) || !held.EndsTheProcess)];
}
