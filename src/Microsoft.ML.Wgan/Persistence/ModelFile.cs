using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Persistence;

// The one file that binds to internals of ML.NET. Model.Save and Model.Load find transformers through a loadable class and hand them
// their model contexts, and all of that is internal to Microsoft.ML.Core, unchanged since 1.0. The compiler is given a publicized copy
// of that assembly (eng/Publicizer), and the attribute below lets the calls through at run time.
// test/PublicApiOnly compiles the rest of the library without the copy, which proves that nothing else needs it.
[assembly: IgnoresAccessChecksTo("Microsoft.ML.Core")]
[assembly: LoadableClass(typeof(ITransformer), typeof(WganTransformer), null, typeof(SignatureLoadModel), "Wasserstein GAN", ModelFile.LoaderSignature)]

namespace System.Runtime.CompilerServices
{
    /// <summary>Known to the runtime by its name: our code may use the named assembly's internals.</summary>
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
    {
        public string AssemblyName { get; } = assemblyName;
    }
}

namespace Microsoft.ML.Wgan.Persistence
{
    /// <summary>Puts a model into ML.NET's model files: a manifest for people, and the model in a format of our own.</summary>
    internal static class ModelFile
    {
        /// <summary>How model files name the loader; at most 24 ASCII characters.</summary>
        public const string LoaderSignature = "WganTransformer";

        private const string ModelSignature = "WGANMODL";
        private const string ModelEntry = "Wgan.bin";
        private const string ManifestEntry = "Wgan.json";

        // Never raised: what changes is the version inside our own format, whose refusal can say which library wrote the file.
        private const uint Version = 0x00010001;

        public static void Save(ModelSaveContext context, WganModel model)
        {
            context.CheckAtModel();
            context.SetVersionInfo(Header());
            context.SaveBinaryStream(ManifestEntry, writer => writer.Write(Manifest.OfThisLibrary().ToUtf8()));
            context.SaveBinaryStream(ModelEntry, writer => ModelFormat.Write(writer, model));
        }

        public static WganModel Load(ModelLoadContext context)
        {
            context.CheckAtModel(Header());
            WganModel? model = null;
            return context.TryLoadBinaryStream(ModelEntry, reader => model = ModelFormat.Read(reader)) && model is not null
                ? model
                : throw new InvalidDataException($"The file holds no trained Wgan: its entry '{ModelEntry}' is missing.");
        }

        // The assembly's simple name: a full name would tie the file to one version.
        private static VersionInfo Header() =>
            new(ModelSignature, Version, Version, Version, typeof(ModelFile).Assembly.GetName().Name!, LoaderSignature);
    }
}

namespace Microsoft.ML.Wgan
{
    public sealed partial class WganTransformer
    {
        partial void Save(ModelSaveContext context) => ModelFile.Save(context, _model);

        [SuppressMessage("Performance", "CA1859", Justification = "ML.NET finds the method by this name, these parameters and this type.")]
        private static ITransformer Create(IHostEnvironment environment, ModelLoadContext context)
        {
            ArgumentNullException.ThrowIfNull(environment);
            return new WganTransformer(ModelFile.Load(context));
        }
    }
}
