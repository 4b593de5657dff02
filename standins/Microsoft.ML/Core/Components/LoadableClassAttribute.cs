namespace Microsoft.ML;

/// <summary>The signature of what makes a component of a model file.</summary>
internal delegate void SignatureLoadModel(ModelLoadContext ctx);

/// <summary>Names a class that model files may name as their loader.</summary>
internal abstract class LoadableClassAttributeBase : Attribute
{
    protected LoadableClassAttributeBase(
        string summary,
        Type instType,
        Type loaderType,
        Type argType,
        Type[] sigTypes,
        string userName,
        params string[] loadNames)
    {
        ArgumentNullException.ThrowIfNull(instType);
        ArgumentNullException.ThrowIfNull(loaderType);
        ArgumentNullException.ThrowIfNull(sigTypes);
        Summary = summary;
        InstanceType = instType;
        LoaderType = loaderType;
        ArgType = argType;
        SigTypes = sigTypes;
        UserName = userName;
        LoadNames = loadNames;
    }

    public Type InstanceType { get; }

    public Type LoaderType { get; }

    public string Summary { get; }

    public string UserName { get; }

    public Type[] SigTypes { get; }

    public Type ArgType { get; }

    public string[] LoadNames { get; }
}

/// <summary>Registers a loadable class of the assembly that carries it.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class LoadableClassAttribute : LoadableClassAttributeBase
{
    public LoadableClassAttribute(Type instType, Type loaderType, Type argType, Type sigType, string userName, params string[] loadNames)
        : base(null, instType, loaderType, argType, [sigType], userName, loadNames)
    {
    }

    public LoadableClassAttribute(
        string summary,
        Type instType,
        Type loaderType,
        Type argType,
        Type sigType,
        string userName,
        params string[] loadNames)
        : base(summary, instType, loaderType, argType, [sigType], userName, loadNames)
    {
    }
}
