using System.Reflection;

namespace Microsoft.ML.Runtime;

/// <summary>The loadable classes of the assemblies that were registered.</summary>
public sealed class ComponentCatalog
{
    private readonly object _lock = new();
    private readonly HashSet<Assembly> _assemblies = [];
    private readonly List<LoadableClassInfo> _classes = [];
    private readonly Dictionary<(Type Attribute, string Name), Type> _extensions = [];

    internal ComponentCatalog()
    {
    }

    public void RegisterAssembly(Assembly assembly, bool throwOnError = true)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        lock (_lock)
        {
            if (!_assemblies.Add(assembly))
            {
                return;
            }

            _classes.AddRange(assembly.GetCustomAttributes<LoadableClassAttributeBase>().Select(attribute => new LoadableClassInfo(attribute)));
            foreach (Type type in TypesOf(assembly, throwOnError))
            {
                foreach (ExtensionBaseAttribute extension in type.GetCustomAttributes<ExtensionBaseAttribute>())
                {
                    _extensions[(extension.GetType(), extension.ContractName)] = type;
                }
            }
        }
    }

    internal LoadableClassInfo GetLoadableClassInfo(string loadName, Type signatureType)
    {
        lock (_lock)
        {
            return _classes.FirstOrDefault(
                info => info.SignatureTypes.Contains(signatureType)
                    && info.LoadNames.Contains(loadName, StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>An instance of the user's class with this name.</summary>
    internal object GetExtensionValue(IHostEnvironment env, Type attributeType, string contractName)
    {
        Type type;
        lock (_lock)
        {
            if (!_extensions.TryGetValue((attributeType, contractName), out type))
            {
                throw new ArgumentOutOfRangeException(nameof(contractName), $"Unable to locate {attributeType} with contract name {contractName}.");
            }
        }

        return Activator.CreateInstance(type, nonPublic: true);
    }

    internal static bool TryCreateInstance<TRes, TSig>(IHostEnvironment env, out TRes result, string name, string options, params object[] extra)
        where TRes : class
    {
        LoadableClassInfo info = env.ComponentCatalog.GetLoadableClassInfo(name, typeof(TSig));
        result = info != null && typeof(TRes).IsAssignableFrom(info.Type) ? info.CreateInstance<TRes>(env, null, extra) : null;
        return result != null;
    }

    private static Type[] TypesOf(Assembly assembly, bool throwOnError)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException) when (!throwOnError)
        {
            return [];
        }
    }

    /// <summary>How to make one loadable class: a static Create method of its loader, or a constructor.</summary>
    internal sealed class LoadableClassInfo
    {
        private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic;

        internal LoadableClassInfo(LoadableClassAttributeBase attribute)
        {
            Type = attribute.InstanceType;
            LoadNames = attribute.LoadNames;
            SignatureTypes = attribute.SigTypes;
            Type[] own = SignatureTypes[0].GetMethod("Invoke").GetParameters().Select(parameter => parameter.ParameterType).ToArray();
            Type[] parameters = [typeof(IHostEnvironment), .. attribute.ArgType == null ? Type.EmptyTypes : [attribute.ArgType], .. own];
            CreateMethod = attribute.LoaderType.GetMethod("Create", Any | BindingFlags.Static, parameters);
            Constructor = attribute.LoaderType.GetConstructor(Any | BindingFlags.Instance, parameters);
            bool makesInstance = CreateMethod != null ? Type.IsAssignableFrom(CreateMethod.ReturnType) : Constructor != null;
            if (!makesInstance)
            {
                throw new InvalidOperationException(
                    $"Can't instantiate loadable class '{Type.Name}' with name '{string.Join(", ", LoadNames)}': " +
                    $"'{attribute.LoaderType}' has no fitting constructor or Create method");
            }
        }

        public Type Type { get; }

        public IReadOnlyList<string> LoadNames { get; }

        public IReadOnlyList<Type> SignatureTypes { get; }

        public MethodInfo CreateMethod { get; }

        public ConstructorInfo Constructor { get; }

        public TRes CreateInstance<TRes>(IHostEnvironment env, object args, object[] extra)
        {
            object[] values = [env, .. args == null ? [] : new[] { args }, .. extra];
            try
            {
                return (TRes)(CreateMethod != null ? CreateMethod.Invoke(null, values) : Constructor.Invoke(values));
            }
            catch (TargetInvocationException e) when (e.InnerException.IsMarked())
            {
                throw new InvalidOperationException("Error during class instantiation", e).Mark();
            }
        }
    }
}
