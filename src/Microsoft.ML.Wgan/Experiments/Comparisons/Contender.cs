namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What a comparison compares: a name, and a trainer to be fitted, a model to make rows, or rows from wherever.</summary>
/// <example><code>ml.Generative.Compare(real, holdout, ("clip", clip), ("slogan", model), ("my CSV from elsewhere", view))</code></example>
public sealed class Contender
{
    /// <summary>A trainer, which is fitted to the real rows.</summary>
    /// <param name="name">What the leaderboard calls it.</param>
    /// <param name="trainer">The trainer.</param>
    public Contender(string name, WganTrainer trainer)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        Trainer = trainer;
    }

    /// <summary>A model, which makes as many rows as there are real ones.</summary>
    /// <param name="name">What the leaderboard calls it.</param>
    /// <param name="model">The model; it stays the caller's.</param>
    public Contender(string name, WganTransformer model)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>Rows, from whatever made them.</summary>
    /// <param name="name">What the leaderboard calls it.</param>
    /// <param name="rows">The rows, with the columns of the real ones.</param>
    public Contender(string name, IDataView rows)
        : this(name)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Rows = rows;
    }

    private Contender(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>What the leaderboard calls it.</summary>
    public string Name { get; }

    internal WganTrainer? Trainer { get; }

    internal WganTransformer? Model { get; }

    internal IDataView? Rows { get; }

    /// <summary>A trainer with its name.</summary>
    /// <param name="named">Name and trainer.</param>
    public static implicit operator Contender((string Name, WganTrainer Trainer) named) => FromValueTuple(named);

    /// <summary>A model with its name.</summary>
    /// <param name="named">Name and model.</param>
    public static implicit operator Contender((string Name, WganTransformer Model) named) => FromValueTuple(named);

    /// <summary>Rows with their name.</summary>
    /// <param name="named">Name and rows.</param>
    public static implicit operator Contender((string Name, IDataView Rows) named) => FromValueTuple(named);

    /// <summary>What the conversion from a pair does, for languages without it.</summary>
    /// <param name="named">Name and trainer.</param>
    public static Contender FromValueTuple((string Name, WganTrainer Trainer) named) => new(named.Name, named.Trainer);

    /// <summary>What the conversion from a pair does, for languages without it.</summary>
    /// <param name="named">Name and model.</param>
    public static Contender FromValueTuple((string Name, WganTransformer Model) named) => new(named.Name, named.Model);

    /// <summary>What the conversion from a pair does, for languages without it.</summary>
    /// <param name="named">Name and rows.</param>
    public static Contender FromValueTuple((string Name, IDataView Rows) named) => new(named.Name, named.Rows);
}
