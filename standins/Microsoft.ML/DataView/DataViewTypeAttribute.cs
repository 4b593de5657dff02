namespace Microsoft.ML.Data;

/// <summary>Gives a member's raw type a column type that is not built in.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public abstract class DataViewTypeAttribute : Attribute, IEquatable<DataViewTypeAttribute>
{
    protected DataViewTypeAttribute()
    {
    }

    public abstract bool Equals(DataViewTypeAttribute other);

    /// <summary>Tells DataViewTypeManager of the column type.</summary>
    public abstract void Register();
}
