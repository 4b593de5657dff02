using System.Collections.Concurrent;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Tests.Persistence;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class ConcurrencyTests
{
    private const int Threads = 8;
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Many_threads_get_from_one_model_what_one_gets()
    {
        IDataView data = View(_ml);
        using WganTransformer model = _ml.Generative.Wgan(Quick() with { Columns = new() { Condition = ["Job"] } }).Fit(data);
        var judges = new Dictionary<string, object> { ["Job"] = "judge" };
        Func<string>[] uses =
        [
            () => Text(model.Generate(1_200, seed: 7)),
            () => Text(model.Generate(300, where: judges)),
            () => Text(model.Transform(data)),
            () => string.Join(',', model.Score(data).GetColumn<float>("CriticScore")),
            () => Text(model.Augment(data, 100)),
            () => Cursors(model.Generate(1_200, seed: 8)),
        ];
        string[] alone = [.. uses.Select(use => use())];
        var together = new ConcurrentBag<(int Use, string Text)>();

        Run(Threads, thread =>
        {
            for (int i = 0; i < uses.Length; i++)
            {
                int use = (i + thread) % uses.Length;
                together.Add((use, uses[use]()));
            }
        });

        Assert.Equal(Threads * uses.Length, together.Count);
        Assert.All(together, result => Assert.Equal(alone[result.Use], result.Text));
    }

    [Fact]
    public void A_model_disposed_of_while_threads_use_it_ends_them_with_that_exception_alone()
    {
        for (int round = 0; round < 5; round++)
        {
            WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(View(_ml));
            var ends = new ConcurrentBag<Exception>();
            using var started = new CountdownEvent(Threads);

            Run(Threads + 1, thread =>
            {
                if (thread == Threads)
                {
                    started.Wait();
                    model.Dispose();
                    return;
                }

                try
                {
                    for (int seed = 0; ; seed++)
                    {
                        _ = model.Generate(600, seed).GetColumn<float>("Age").Sum();
                        if (seed == 0)
                        {
                            started.Signal();
                        }
                    }
                }
                catch (Exception end)
                {
                    ends.Add(end);
                }
            });

            Assert.Equal(Threads, ends.Count);
            Assert.All(ends, end => Assert.IsType<ObjectDisposedException>(end));
        }
    }

    [Fact]
    public void Trainings_side_by_side_end_as_they_do_alone()
    {
        WganOptions[] options = [.. Enumerable.Range(1, 3).Select(seed => Quick(seed) with { Training = new() { GeneratorSteps = 40, BatchSize = 16, CriticStepsPerGeneratorStep = 2 } })];
        string[] alone = [.. options.Select(Trained)];
        var together = new string[options.Length];

        Run(options.Length, thread => together[thread] = Trained(options[thread]));

        Assert.Equal(alone, together);
    }

    private static string Trained(WganOptions options)
    {
        var ml = new MLContext(seed: 1);
        using WganTransformer model = ml.Generative.Wgan(options).Fit(View(ml));
        _ = model.Generate(100).GetColumn<float>("Age").Sum();
        return ModelBytes.Trained(model);
    }

    private string Text(IDataView view) => string.Join('\n', ToRows(_ml, view).Select(row => $"{row.Age:R},{row.Children},{row.Job},{row.Married}"));

    // Cursor sets are what ML.NET's own trainers read with.
    private static string Cursors(IDataView view)
    {
        DataViewSchema.Column age = view.Schema["Age"];
        var rows = new SortedDictionary<long, float>();
        foreach (DataViewRowCursor cursor in view.GetRowCursorSet([age], 3))
        {
            using (cursor)
            {
                ValueGetter<float> get = cursor.GetGetter<float>(age);
                while (cursor.MoveNext())
                {
                    float value = 0;
                    get(ref value);
                    rows.Add(cursor.Position, value);
                }
            }
        }

        return string.Join(',', rows);
    }

    private static void Run(int count, Action<int> body)
    {
        var faults = new ConcurrentBag<Exception>();
        Thread[] threads = [.. Enumerable.Range(0, count).Select(thread => new Thread(() =>
        {
            try
            {
                body(thread);
            }
            catch (Exception fault)
            {
                faults.Add(fault);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(faults);
    }
}
