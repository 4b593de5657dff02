using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Parameters and buffers of the modules of this assembly live in the registers only.</summary>
        public partial class Module
        {
            private protected Parameter Own(string key) => _parametersByName.GetValueOrDefault(key);

            private protected void Put(string key, Parameter value)
            {
                if (value is null)
                {
                    _parametersByName.Remove(key);
                }
                else
                {
                    _parametersByName[key] = (Parameter)value.DetachFromDisposeScope();
                }
            }

            private protected Tensor OwnBuffer(string key) => _buffersByName.GetValueOrDefault(key).Tensor;

            private protected void PutBuffer(string key, Tensor value)
            {
                if (value is null)
                {
                    _buffersByName.Remove(key);
                }
                else
                {
                    _buffersByName[key] = (value.DetachFromDisposeScope(), true);
                }
            }
        }
    }
}
