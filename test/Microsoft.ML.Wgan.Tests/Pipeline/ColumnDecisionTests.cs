using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>What a model says about its columns, what options change about it, and the columns that are not learned.</summary>
public sealed class ColumnDecisionTests
{
    private const int RowCount = 600;
    private static readonly string[] _cities = ["Oslo", "Turin", "Bergen"];
    private readonly MLContext _ml = new(seed: 1);

    private sealed class Order
    {
        public int Id { get; set; }

        public string Token { get; set; } = "";

        public float Price { get; set; }

        public int Pieces { get; set; }

        public string City { get; set; } = "";

        public string Country { get; set; } = "";

        public string Currency { get; set; } = "EUR";

        public DateTime Ordered { get; set; }

        public string Paid { get; set; } = "";

        public string Review { get; set; } = "";

        public float[] Marks { get; set; } = [];

        [VectorType(2)]
        public string[] Tags { get; set; } = [];
    }

    private static IEnumerable<Order> Orders() => Enumerable.Range(0, RowCount).Select(i => new Order
    {
        Id = 1 + i,
        Token = $"T-{i * 7919 % 100_000:00000}",
        Price = i % 3 == 0 ? 0 : (i * 31 % 500) + 0.25f,
        Pieces = 1 + (i % 4),
        City = i % 5 == 0 ? "" : _cities[i * i % 7 % 3],
        Country = i % 5 == 0 ? "" : _cities[i * i % 7 % 3] == "Turin" ? "Italy" : "Norway",
        Ordered = new DateTime(2024, 1, 1).AddDays(i * 37 % 300),
        Paid = i % 4 == 0 ? "" : $"2024-02-{1 + (i % 28):00} 10:{i % 60:00}:{i * 7 % 60:00}",
        Review = $"The parcel number {i} came late, but all {i % 9} things in it were whole and well packed, thank you.",
        Tags = [i % 11 < 4 ? "new" : "used", i % 3 == 0 ? "" : "gift"],
    });

    private IDataView View() => _ml.Data.LoadFromEnumerable(Orders());

    private WganTransformer Fit(ColumnOptions? columns = null) => _ml.Generative.Wgan(Quick() with { Columns = columns ?? new() }).Fit(View());

    private static ColumnOptions Kinds(string name, ColumnKind kind) => new() { Kinds = new Dictionary<string, ColumnKind> { [name] = kind } };

    [Fact]
    public void Every_column_is_accounted_for_with_the_evidence()
    {
        using WganTransformer model = Fit();

        Assert.Equal(
            [
                ("Id", ColumnKind.Number, ColumnEncoding.Fresh),
                ("Token", ColumnKind.Category, ColumnEncoding.Fresh),
                ("Price", ColumnKind.Number, ColumnEncoding.Ranked),
                ("Pieces", ColumnKind.Number, ColumnEncoding.Levels),
                ("City", ColumnKind.Category, ColumnEncoding.Levels),
                ("Country", ColumnKind.Category, ColumnEncoding.Derived),
                ("Currency", ColumnKind.Category, ColumnEncoding.Constant),
                ("Ordered", ColumnKind.Time, ColumnEncoding.Ranked),
                ("Paid", ColumnKind.Time, ColumnEncoding.Ranked),
                ("Tags[0]", ColumnKind.Category, ColumnEncoding.Levels),
                ("Tags[1]", ColumnKind.Category, ColumnEncoding.Levels),
                ("Marks", ColumnKind.Ignore, ColumnEncoding.LeftOut),
                ("Review", ColumnKind.Ignore, ColumnEncoding.LeftOut),
            ],
            model.Columns.Select(column => (column.Name, column.Kind, column.Encoding)));
        ColumnDecision Of(string name) => model.Columns.Single(column => column.Name == name);
        Assert.Equal(("City", 0, 0.2), (Of("Country").DerivedFrom, Of("Country").Levels, Of("Country").MissingShare));
        Assert.Equal((4, 0.2, null), (Of("City").Levels, Of("City").MissingShare, Of("City").DerivedFrom));
        Assert.Equal("Column 'City' has 3 distinct levels in 480 rows; they are learned level by level.", Of("City").Reason);
        Assert.Equal((2, 0.25), (Of("Paid").Levels, Of("Paid").MissingShare));
        Assert.StartsWith("Column 'Paid' holds times, written as yyyy-MM-dd HH:mm:ss;", Of("Paid").Reason, StringComparison.Ordinal);
        Assert.EndsWith("they are learned by rank, the 1 special ones (common, missing or infinite) as levels.", Of("Price").Reason, StringComparison.Ordinal);
        Assert.All(model.Columns, column => Assert.StartsWith($"Column '{column.Name}' ", column.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions_are_kept_in_model_files_and_notes_tell_the_unusual_ones()
    {
        using WganTransformer model = Fit();
        using var stream = new MemoryStream();
        _ml.Model.Save(model, View().Schema, stream);
        using var loaded = (WganTransformer)_ml.Model.Load(stream, out _);

        Assert.Equal(model.Columns, loaded.Columns);
        Assert.Equal(
            ["Marks", "Review", "Id", "Token", "Country", "Currency", "Paid"],
            model.Notes.Select(note => note.Split('\'')[1]));
        Assert.Equal(_ml.Data.CreateEnumerable<Learned>(model.Generate(50), false).Select(row => row.Paid), loaded.Generate(50).GetColumn<string>("Paid"));
    }

    private sealed class Learned
    {
        public string Paid { get; set; } = "";
    }

    [Theory]
    [InlineData("Id", ColumnKind.Number, ColumnEncoding.Ranked)]
    [InlineData("Id", ColumnKind.Category, ColumnEncoding.Levels)]
    [InlineData("Token", ColumnKind.Category, ColumnEncoding.Levels)]
    [InlineData("Ordered", ColumnKind.Category, ColumnEncoding.Levels)]
    [InlineData("Paid", ColumnKind.Category, ColumnEncoding.Levels)]
    [InlineData("Review", ColumnKind.Category, ColumnEncoding.Levels)]
    public void A_stated_kind_decides_otherwise(string name, ColumnKind kind, ColumnEncoding encoding)
    {
        using WganTransformer model = Fit(Kinds(name, kind));

        ColumnDecision decision = model.Columns.Single(column => column.Name == name);
        Assert.Equal((kind, encoding), (decision.Kind, decision.Encoding));
    }

    [Theory]
    [InlineData(null, ColumnEncoding.Fresh)]
    [InlineData(ColumnKind.Number, ColumnEncoding.Ranked)]
    [InlineData(ColumnKind.Category, ColumnEncoding.Levels)]
    public void A_vectors_kind_is_that_of_all_its_slots(ColumnKind? kind, ColumnEncoding encoding)
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(i => new Numbered { Numbers = [i, 17 * i % 101] }));
        ColumnOptions columns = kind is null ? new() : Kinds("Numbers", kind.Value);

        using WganTransformer model = _ml.Generative.Wgan(Quick() with { Columns = columns }).Fit(data);

        Assert.Equal([("Numbers[0]", encoding), ("Numbers[1]", encoding)], model.Columns.Select(column => (column.Name, column.Encoding)));
    }

    private sealed class Numbered
    {
        [VectorType(2)]
        public int[] Numbers { get; set; } = [];
    }

    [Fact]
    public void Free_text_passes_through_Transform_and_is_not_generated()
    {
        using WganTransformer model = Fit();

        Assert.Null(model.Generate(1).Schema.GetColumnOrNull("Review"));
        Assert.Equal(Orders().Take(20).Select(order => order.Review), model.Transform(_ml.Data.TakeRows(View(), 20)).GetColumn<string>("Review"));
    }

    [Fact]
    public void Free_text_that_is_named_is_refused_with_the_evidence_and_a_way_out()
    {
        string fault = Assert.Throws<NotSupportedException>(() => Fit(new() { Names = ["Price", "Review"] })).Message;

        Assert.StartsWith("Column 'Review' holds free text (600 distinct texts in 600 rows, 94 characters on average)", fault, StringComparison.Ordinal);
        Assert.EndsWith("Columns.Kinds[\"Review\"] = ColumnKind.Category draws its texts as they are.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_free_text_is_refused()
    {
        IDataView reviews = _ml.Transforms.SelectColumns("Review").Fit(View()).Transform(View());

        Assert.StartsWith("No column can be learned. Column 'Review' is left out", Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(Quick()).Fit(reviews)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_words_are_identifiers_not_free_text()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 5000).Select(i => new Digest { Value = string.Concat(Enumerable.Repeat($"{i * 7919:x8}", 8)) }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);

        Assert.Equal(ColumnEncoding.Fresh, Assert.Single(model.Columns).Encoding);
    }

    [Fact]
    public void Free_text_is_known_by_its_first_texts_and_not_kept()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 9000).Select(i => new Comment
        {
            Stars = i % 5,
            Text = $"Number {i} is what this comment begins with, and then it goes on for a while like others.",
        }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);

        Assert.Contains("free text (4096 distinct texts in 4096 rows, ", model.Columns.Single(column => column.Name == "Text").Reason, StringComparison.Ordinal);
        Assert.Equal(["Stars"], model.Generate(1).Schema.Select(column => column.Name));
    }

    private sealed class Comment
    {
        public int Stars { get; set; }

        public string Text { get; set; } = "";
    }

    [Fact]
    public void Identifiers_that_are_often_missing_are_missing_as_often()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 2000).Select(i => new Digest { Value = i % 4 == 0 ? "" : $"T-{i * 7919 % 100_000:00000}" }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);

        Assert.Equal((ColumnEncoding.Fresh, 0.25), (model.Columns[0].Encoding, model.Columns[0].MissingShare));

        // A quarter of 5,000: the standard error is √(5000 · 3/16), about 31.
        Assert.InRange(model.Generate(5000).GetColumn<string>("Value").Count(text => text.Length == 0), 1250 - (5 * 31), 1250 + (5 * 31));
    }

    private sealed class Digest
    {
        public string Value { get; set; } = "";
    }

    [Fact]
    public void Missing_text_is_reproduced_in_its_proportion()
    {
        using WganTransformer model = Fit(new() { Names = ["City", "Country"] });

        string[] cities = [.. model.Generate(5000).GetColumn<string>("City")];

        // Calibration fits the shares on 32,768 other rows: a standard error of √(0.2 · 0.8 / 5000), five of them.
        Assert.Equal(0.2, cities.Count(city => city.Length == 0) / 5000.0, 0.03);
    }
}
