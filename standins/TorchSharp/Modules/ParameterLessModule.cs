namespace TorchSharp.Modules;

public interface IParameterLessModule
{
}

/// <summary>A module without parameters.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    private protected ParameterLessModule(string name)
        : base(name)
    {
    }
}
