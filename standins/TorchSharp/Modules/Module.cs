using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Parameters, buffers and modules under names.</summary>
        public partial class Module : IDisposable
        {
            private protected readonly Dictionary<string, Parameter> _parametersByName = [];
            private protected readonly Dictionary<string, (Tensor Tensor, bool IsPersistent)> _buffersByName = [];
            private protected readonly Dictionary<string, Module> _modulesByName = [];
            protected string name;

            private protected Module(string name) => this.name = name;

            public bool training { get; private set; } = true;

            public virtual string GetName() => name;

            public virtual IEnumerable<Module> children() => _modulesByName.Values;

            public virtual IEnumerable<(string name, Module module)> named_children() =>
                _modulesByName.Select(entry => (entry.Key, entry.Value));

            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach ((string key, Module child) in _modulesByName)
                {
                    yield return (key, child);
                    foreach ((string inner, Module module) in child.named_modules())
                    {
                        yield return ($"{key}.{inner}", module);
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                IEnumerable<(string, Parameter)> own = _parametersByName.Select(entry => (entry.Key, entry.Value));
                return recurse
                    ? own.Concat(_modulesByName.SelectMany(child => child.Value.named_parameters()
                        .Select(entry => ($"{child.Key}.{entry.name}", entry.parameter))))
                    : own;
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                IEnumerable<(string, Tensor)> own = _buffersByName
                    .Where(entry => include_nonpersistent || entry.Value.IsPersistent)
                    .Select(entry => (entry.Key, entry.Value.Tensor));
                return recurse
                    ? own.Concat(_modulesByName.SelectMany(child => child.Value.named_buffers(true, include_nonpersistent)
                        .Select(entry => ($"{child.Key}.{entry.name}", entry.buffer))))
                    : own;
            }

            public virtual bool has_parameter(string target) => named_parameters().Any(entry => entry.name == target);

            public virtual Parameter get_parameter(string target) =>
                named_parameters().FirstOrDefault(entry => entry.name == target).parameter;

            public virtual bool has_buffer(string target) => named_buffers().Any(entry => entry.name == target);

            public virtual Tensor get_buffer(string target) => named_buffers().FirstOrDefault(entry => entry.name == target).buffer;

            public virtual void train(bool train = true)
            {
                training = train;
                foreach (Module child in _modulesByName.Values)
                {
                    child.train(train);
                }
            }

            public virtual void eval() => train(false);

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter parameter in parameters())
                {
                    using Tensor gradient = parameter.grad;
                    if (gradient is null)
                    {
                        continue;
                    }

                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        using Tensor zeroed = gradient.zero_();
                    }
                }
            }

            public virtual Module apply(Action<Module> fn)
            {
                foreach (Module child in _modulesByName.Values)
                {
                    child.apply(fn);
                }

                fn(this);
                return this;
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach (Parameter parameter in _parametersByName.Values)
                {
                    parameter.Dispose();
                }

                foreach ((Tensor buffer, _) in _buffersByName.Values)
                {
                    buffer.Dispose();
                }

                foreach (Module child in _modulesByName.Values)
                {
                    child.Dispose();
                }
            }
        }
    }
}
