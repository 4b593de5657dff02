namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Stated constraints from options to generated rows and through a model file.</summary>
public sealed class RowConstraintTests
{
    private static readonly string[] _cities = ["Turin", "Milan", "Oslo", "Bergen", "Lyon"];
    private static readonly string[] _countries = ["Italy", "Norway", "France"];

    private readonly MLContext _ml = new(seed: 1);

    private sealed class Order
    {
        public DateTime Ordered { get; set; }

        public DateTime Delivered { get; set; }

        public float Price { get; set; }

        public float Tax { get; set; }

        public float Total { get; set; }

        public int Parcels { get; set; }

        public string City { get; set; } = "";

        public string Country { get; set; } = "";

        public string Carrier { get; set; } = "";

        public bool IsExpress { get; set; }
    }

    private static RowConstraint[] Constraints =>
    [
        new AtMost("Ordered", "Delivered"), new SumOf("Total", "Price", "Tax"), new Within("Parcels", 1, 30), new Determines("City", "Country"),
        new OnlySeenTogether("Carrier", "IsExpress"),
    ];

    [Fact]
    public void Hold_in_every_generated_row_and_after_a_round_trip_through_a_file()
    {
        IDataView orders = _ml.Data.LoadFromEnumerable(Orders());
        using WganTransformer model = _ml.Generative.Wgan(People.Quick() with { Columns = new() { Constraints = Constraints } }).Fit(orders);
        using MemoryStream file = new();
        _ml.Model.Save(model, orders.Schema, file);
        file.Position = 0;
        using var loaded = (WganTransformer)_ml.Model.Load(file, out _);

        Order[] generated = Rows(model);

        AssertKept(generated);
        Assert.True(generated.Select(row => row.Delivered).Distinct().Count() > 20);
        Assert.Equal(generated.Select(row => (row.Ordered, row.Delivered, row.Total, row.City)), Rows(loaded).Select(row => (row.Ordered, row.Delivered, row.Total, row.City)));
        Assert.Equal(
            "Column 'Ordered' is at most column 'Delivered', as stated. Of column 'Delivered', the distance is learned. Column 'Delivered' is below 'Ordered' in 3 of 600 training rows; they are learned as if it were not.",
            model.Columns.Single(column => column.Name == "Delivered").Reason);
        Assert.Equal("City", model.Columns.Single(column => column.Name == "Country").DerivedFrom);
    }

    [Fact]
    public void Faults_are_refused_before_training()
    {
        WganOptions With(RowConstraint constraint) => People.Quick() with { Columns = new() { Constraints = [constraint] } };
        IDataView orders = _ml.Data.LoadFromEnumerable(Orders());

        Assert.Contains("must be of different columns", Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(With(new AtMost("Tax", "Tax")))).Message, StringComparison.Ordinal);
        Assert.Contains("'City' holds levels", Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(With(new AtMost("City", "Tax"))).Fit(orders)).Message, StringComparison.Ordinal);
    }

    private static void AssertKept(Order[] rows) => Assert.All(rows, row =>
    {
        Assert.True(row.Ordered <= row.Delivered, $"{row.Ordered:O} > {row.Delivered:O}");
        Assert.Equal((float)Math.Round((double)row.Price + row.Tax, 2), row.Total);
        Assert.InRange(row.Parcels, 1, 30);
        Assert.Equal(Country(row.City), row.Country);
        Assert.False(row.Carrier == "Slow" && row.IsExpress);
    });

    private Order[] Rows(WganTransformer model) => [.. _ml.Data.CreateEnumerable<Order>(model.Generate(1_000, seed: 5), reuseRowObject: false)];

    private static string Country(string city) => _countries[Array.IndexOf(_cities, city) / 2];

    // Ordered by the hour, delivered by the quarter of an hour, three of them before they were ordered.
    private static IEnumerable<Order> Orders() => Enumerable.Range(0, 600).Select(i =>
    {
        DateTime ordered = new DateTime(2024, 1, 1).AddHours(i * 37 % 1000);
        float price = (float)Math.Round(5 + (i * 7919 % 10_000 / 100.0), 2), tax = (float)Math.Round(i * 104_729 % 1000 / 100.0, 2);
        string city = _cities[i * i % 11 % 5];
        return new Order
        {
            Ordered = ordered,
            Delivered = ordered.AddMinutes(i % 200 == 7 ? -15 : i * 613 % 5000 / 15 * 15),
            Price = price,
            Tax = tax,
            Total = (float)Math.Round((double)price + tax, 2),
            Parcels = i * i % 47,
            City = city,
            Country = Country(city),
            Carrier = i % 3 == 0 ? "Slow" : "Fast",
            IsExpress = i % 3 == 1,
        };
    });
}
