using Microsoft.ML.Data;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.TrainingTests.Torture;

/// <summary>Every table either trains for some steps and generates rows that satisfy its schema, or is refused with a sentence that names a column.</summary>
public sealed class TortureTests(ITestOutputHelper output)
{
    private const int Generated = 40;
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Twenty_five_narrow_tables() => Torture(first: 1, count: 25, mostColumns: 10);

    [Fact]
    [Trait("Category", "Long")]
    public void Five_hundred_tables() => Torture(first: 1_000, count: 500, mostColumns: 200);

    private void Torture(int first, int count, int mostColumns)
    {
        var faults = new List<string>();
        int trained = 0, refused = 0;
        for (int seed = first; seed < first + count; seed++)
        {
            var table = new RandomTable(seed, mostColumns);
            try
            {
                if (Trained(table, seed) is { } model)
                {
                    using (model)
                    {
                        faults.AddRange(Breaches(table, model).Select(breach => $"seed {seed}, {table}: {breach}"));
                    }

                    trained++;
                }
                else
                {
                    refused++;
                }
            }
            catch (Exception fault)
            {
                faults.Add($"seed {seed}, {table}: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.True(trained > count / 2, $"{trained} trained");
        output.WriteLine($"{count} tables: {trained} trained, {refused} refused by the name of a column.");
    }

    // Null where it is refused by the name of a column.
    private WganTransformer? Trained(RandomTable table, int seed)
    {
        try
        {
            return _ml.Generative.Wgan(Options(seed)).Fit(table.View);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or NotSupportedException
            && table.Columns.Any(column => fault.Message.Contains($"'{column.Name}'", StringComparison.Ordinal)))
        {
            return null;
        }
    }

    private static WganOptions Options(int seed) => new()
    {
        Seed = seed,
        Networks = new() { LatentWidth = 4, GeneratorWidth = 8, CriticWidth = 8 },
        Training = new() { GeneratorSteps = 3, BatchSize = 8, CriticStepsPerGeneratorStep = 1 },
        Run = new() { Device = "cpu", Threads = 1 },
    };

    private static IEnumerable<string> Breaches(RandomTable table, WganTransformer model)
    {
        IDataView rows = model.Generate(Generated);
        string[] leftOut = [.. model.Columns.Where(column => column.Encoding == ColumnEncoding.LeftOut).Select(column => column.Name)];
        foreach (TortureColumn column in table.Columns)
        {
            DataViewSchema.Column? made = rows.Schema.GetColumnOrNull(column.Name);
            if (made is null)
            {
                if (!leftOut.Contains(column.Name))
                {
                    yield return $"{column} is missing, and no decision says why";
                }
            }
            else if (!made.Value.Type.Equals(column.Type))
            {
                yield return $"{column} came out as {made.Value.Type}";
            }
        }

        // Running numbers run on, and identifiers are made up.
        HashSet<string> fresh = [.. model.Columns.Where(column => column.Encoding == ColumnEncoding.Fresh).Select(column => column.Name)];
        foreach (string breach in Cells.Breaches(table, rows, Generated, fresh))
        {
            yield return breach;
        }
    }
}
