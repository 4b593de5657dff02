namespace Microsoft.ML.Data;

/// <summary>The column types that are not built in, by the raw type and attribute of the members that have them.</summary>
public static class DataViewTypeManager
{
    private static readonly Lock _lock = new();
    private static readonly Dictionary<(Type RawType, DataViewTypeAttribute Attribute), DataViewType> _registered = [];

    public static void Register(DataViewType dataViewType, Type type, DataViewTypeAttribute typeAttribute = null)
    {
        if (type == typeof(string) || DataKindExtensions.PrimitiveTypeOf(type) != null)
        {
            throw new ArgumentOutOfRangeException(nameof(type), $"Type {type} is built in and can't be registered");
        }

        lock (_lock)
        {
            if (_registered.TryGetValue((type, typeAttribute), out DataViewType known))
            {
                if (!known.Equals(dataViewType))
                {
                    throw new ArgumentOutOfRangeException(nameof(type), $"The raw type {type} has been registered with {known} already");
                }

                return;
            }

            if (_registered.ContainsValue(dataViewType))
            {
                throw new ArgumentOutOfRangeException(nameof(dataViewType), $"{dataViewType} has been registered with another raw type already");
            }

            _registered.Add((type, typeAttribute), dataViewType);
        }
    }

    /// <summary>The registered column type, or null.</summary>
    internal static DataViewType Find(Type type, DataViewTypeAttribute typeAttribute)
    {
        lock (_lock)
        {
            return _registered.GetValueOrDefault((type, typeAttribute));
        }
    }
}
