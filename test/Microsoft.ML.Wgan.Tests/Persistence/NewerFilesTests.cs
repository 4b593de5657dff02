using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tests.Pipeline;
using static System.Text.Encoding;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Persistence;

/// <summary>Models as later versions may write them: the same format with things added, and a newer one. Sealed here by hand, by what docs/reliability.md says of the file.</summary>
public sealed class NewerFilesTests(TrainedPeople trained) : IClassFixture<TrainedPeople>
{
    private const string Later = "0.1.9-preview.2";
    private static readonly byte[] _section = Section("quality", [1, 2, 3]);
    private readonly MLContext _ml = trained.ML;

    [Fact]
    public void A_file_of_a_newer_patch_version_with_all_that_one_may_add_makes_the_same_rows_and_scores()
    {
        using MemoryStream file = Rewritten(
            content => Whole(ModelFormat.Version, Later, [.. content, .. _section, .. Section("empty", [])]),
            more: [("TransformerChain/Wgan.new.bin", [9, 9]), ("notes.txt", [7])]);

        using WganTransformer model = Loaded(file);

        Assert.Equivalent(ToRows(_ml, trained.Model.Generate(700, seed: 9)), ToRows(_ml, model.Generate(700, seed: 9)), strict: true);
        Assert.Equal(trained.Model.Score(trained.Data).GetColumn<float>("CriticScore"), model.Score(trained.Data).GetColumn<float>("CriticScore"));
        Assert.Equal(trained.Model.History, model.History);
        Assert.Equal(trained.Model.Columns, model.Columns);
    }

    [Fact]
    public void Saved_again_it_is_a_file_of_this_version_without_what_was_passed_over()
    {
        using MemoryStream file = Rewritten(content => Whole(ModelFormat.Version, Later, [.. content, .. _section]));
        using WganTransformer model = Loaded(file);

        Assert.Equal(Entry(Saved(trained.Model), "Wgan.bin"), Entry(Saved(model), "Wgan.bin"));
    }

    [Fact]
    public void Every_byte_of_a_section_is_under_the_checksum()
    {
        byte[] content = Content(Entry(Saved(trained.Model), "Wgan.bin"));
        byte[] whole = Whole(ModelFormat.Version, Later, [.. content, .. _section]);

        for (int at = whole.Length - _section.Length; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x10;

            Assert.Equal("The trained Wgan in this file is damaged: its checksum does not fit its content.", Fault(flipped));
            Assert.EndsWith(".", Fault([.. whole[..at], .. whole[(at + 1)..]]), StringComparison.Ordinal);
            Assert.EndsWith(".", Fault([.. whole[..at], 0, .. whole[at..]]), StringComparison.Ordinal);
        }

        Assert.Equal("The trained Wgan in this file is damaged: bytes follow after its end.", Fault([.. whole, 0]));
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 65, 1, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 65, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 1, 65, 255, 255, 255, 127, 0 })]
    public void What_follows_and_is_no_section_is_refused_whatever_its_seal(byte[] rest)
    {
        byte[] content = Content(Entry(Saved(trained.Model), "Wgan.bin"));

        Assert.EndsWith(".", Fault(Whole(ModelFormat.Version, Later, [.. content, .. rest])), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_was_room_for_sections_they_are_refused()
    {
        byte[] content = Content(Entry(Saved(trained.Model), "Wgan.bin"));

        Assert.Equal("The model goes on after its end.", Fault(Whole(3, "0.1.0", [.. content, .. _section])));
    }

    [Fact]
    public void A_newer_format_is_refused_with_the_version_that_is_needed()
    {
        using MemoryStream file = Rewritten(content => Whole(ModelFormat.Version + 1, "0.7.3", content));

        Exception fault = Assert.ThrowsAny<Exception>(() => Loaded(file)).GetBaseException();

        Assert.Equal(
            $"The trained Wgan has format {ModelFormat.Version + 1}, written by Microsoft.ML.Wgan 0.7.3; this version, {Manifest.OfThisLibrary().Library}, reads formats 1 to {ModelFormat.Version}. Microsoft.ML.Wgan 0.7.3 or newer is needed.",
            Assert.IsType<InvalidDataException>(fault).Message);
    }

    // Magic, format, version text, length; the checksum of these and of the content, or of the content alone before format 4; the content.
    private static byte[] Whole(int format, string library, byte[] content)
    {
        byte[] header = [.. "WGANMODL"u8, .. BitConverter.GetBytes(format), (byte)library.Length, .. ASCII.GetBytes(library), .. BitConverter.GetBytes((long)content.Length)];
        return [.. header, .. SHA256.HashData(format < 4 ? content : [.. header, .. content]), .. content];
    }

    private static byte[] Section(string name, byte[] bytes) => [(byte)name.Length, .. ASCII.GetBytes(name), .. BitConverter.GetBytes(bytes.Length), .. bytes];

    private static byte[] Content(byte[] whole)
    {
        const int BeforeText = 12;
        int length = BeforeText + 1 + whole[BeforeText] + sizeof(long) + SHA256.HashSizeInBytes;
        return whole[length..];
    }

    private static string Fault(byte[] model) =>
        Assert.Throws<InvalidDataException>(() => ModelFormat.Read(new BinaryReader(new MemoryStream(model)))).Message;

    private WganTransformer Loaded(Stream file) => (WganTransformer)_ml.Model.Load(file, out _);

    private MemoryStream Saved(WganTransformer model)
    {
        var stream = new MemoryStream();
        _ml.Model.Save(model, trained.Data.Schema, stream);
        stream.Position = 0;
        return stream;
    }

    private static byte[] Entry(Stream file, string name)
    {
        using var zip = new ZipArchive(file);
        return Bytes(zip.Entries.Single(each => each.Name == name));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream from = entry.Open();
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }

    // The file that a later version would write: another model entry, a manifest that says more, more entries.
    private MemoryStream Rewritten(Func<byte[], byte[]> model, params (string Name, byte[] Content)[] more)
    {
        var copy = new MemoryStream();
        using (var source = new ZipArchive(Saved(trained.Model)))
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            IEnumerable<(string Name, byte[] Content)> entries = source.Entries.Select(entry => (entry.FullName, entry.Name switch
            {
                "Wgan.bin" => model(Content(Bytes(entry))),
                "Wgan.json" => UTF8.GetBytes($$"""{ "Library": "{{Later}}", "Runtime": ".NET 11", "Packages": ["a"] }"""),
                _ => Bytes(entry),
            }));
            foreach ((string name, byte[] content) in entries.Concat(more))
            {
                using Stream to = target.CreateEntry(name).Open();
                to.Write(content);
            }
        }

        copy.Position = 0;
        return copy;
    }
}
