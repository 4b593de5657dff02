namespace Microsoft.ML;

/// <summary>Gives a user's class the name under which model files ask for it.</summary>
public abstract class ExtensionBaseAttribute : Attribute
{
    internal ExtensionBaseAttribute(string contractName)
    {
        ArgumentException.ThrowIfNullOrEmpty(contractName);
        ContractName = contractName;
    }

    public string ContractName { get; }
}
