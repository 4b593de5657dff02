using System.Xml;
using System.Xml.Linq;
using Microsoft.ML.Wgan.Tests.Pipeline;

namespace Microsoft.ML.Wgan.Tests.Reports;

/// <summary>Reports of the example scorecards, each written once for all tests that only look at it.</summary>
public sealed class ReportPages : IDisposable
{
    private static readonly Dictionary<string, Func<GenerativeMetrics>> _cards = new()
    {
        ["everything"] = Example.Everything,
        ["bare"] = Example.Bare,
        ["one column"] = Example.OneColumn,
        ["sixty columns"] = () => Example.Wide(60),
        ["hollow"] = Example.Hollow,
    };

    private readonly TrainedPeople _trained = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wgan-report-");
    private readonly Dictionary<string, string> _written = [];
    private int _files;

    public static IReadOnlyCollection<string> Cards => _cards.Keys;

    public WganTransformer Model => _trained.Model;

    /// <summary>The report of an example with the model's card: its file.</summary>
    public string PathOf(string card)
    {
        if (!_written.TryGetValue(card, out string? path))
        {
            _written[card] = path = Path.Combine(_folder.FullName, "made", $"{card}.html");
            _cards[card]().ToHtml(path, Model);
        }

        return path;
    }

    public string TextOf(string card) => File.ReadAllText(PathOf(card));

    public XElement PageOf(string card) => Parsed(TextOf(card));

    /// <summary>A report written afresh.</summary>
    public string Written(GenerativeMetrics metrics, WganTransformer? model = null)
    {
        string path = Path.Combine(_folder.FullName, $"{++_files}.html");
        metrics.ToHtml(path, model);
        return File.ReadAllText(path);
    }

    /// <summary>A report read as XML, which is stricter than a browser.</summary>
    public static XElement Parsed(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
        return XDocument.Load(reader).Root!;
    }

    public void Dispose()
    {
        _trained.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>The tests that share the pages.</summary>
[CollectionDefinition(Name)]
public sealed class ReportPagesGroup : ICollectionFixture<ReportPages>
{
    public const string Name = "Report pages";
}
