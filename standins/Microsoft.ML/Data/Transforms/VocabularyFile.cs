using System.Globalization;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The part of a model file that holds vocabularies, and their terms once more for a human reader.</summary>
internal static class VocabularyFile
{
    private const string Folder = "Vocabulary";

    private static VersionInfo Version => ModelVersions.First("TERMVOCB", "TermVocabulary", typeof(VocabularyFile));

    public static void Save(ModelSaveContext ctx, Vocabulary[] vocabularies)
    {
        ctx.SaveSubModel(Folder, part =>
        {
            part.SetVersionInfo(Version);
            for (int i = 0; i < vocabularies.Length; i++)
            {
                vocabularies[i].Save(part.Writer);
                string name = vocabularies.Length == 1 ? "Terms.txt" : string.Create(CultureInfo.InvariantCulture, $"Terms_{i:000}.txt");
                part.SaveTextStream(name, vocabularies[i].WriteTerms);
            }
        });
    }

    public static Vocabulary[] Load(ModelLoadContext ctx, int count)
    {
        List<Vocabulary> vocabularies = [];
        bool found = ctx.TryProcessSubModel(Folder, part =>
        {
            part.CheckAtModel(Version);
            for (int i = 0; i < count; i++)
            {
                vocabularies.Add(Vocabulary.Load(part.Reader));
            }
        });
        return found ? [.. vocabularies] : throw new FormatException("Corrupt model file").Mark();
    }
}
