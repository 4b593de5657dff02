using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Replaces parameters and buffers by converted ones, in the registers and in the fields of the derived class.</summary>
            internal void MoveTo(ScalarType? type, Device device)
            {
                if (device is not null)
                {
                    InitializeDeviceType(device.type);
                }

                foreach ((string key, Parameter parameter) in _parametersByName.ToList())
                {
                    Move(key, parameter, type, device);
                }

                foreach ((string key, (Tensor buffer, bool isPersistent)) in _buffersByName.ToList())
                {
                    Tensor moved = Converted(buffer, type, device);
                    if (!ReferenceEquals(moved, buffer))
                    {
                        _buffersByName[key] = (moved.DetachFromDisposeScope(), isPersistent);
                        SetField(key, moved);
                        buffer.Dispose();
                    }
                }

                foreach (Module child in _modulesByName.Values)
                {
                    child.MoveTo(type, device);
                }
            }

            private static Tensor Converted(Tensor tensor, ScalarType? type, Device device)
            {
                ScalarType wanted = type.HasValue && tensor.is_floating_point() ? type.Value : tensor.dtype;
                return tensor.to(wanted, device ?? tensor.device);
            }

            private void Move(string key, Parameter parameter, ScalarType? type, Device device)
            {
                using IDisposable noGradient = no_grad();
                using Tensor detached = parameter.detach();
                using Tensor converted = Converted(detached, type, device);
                if (converted.dtype == parameter.dtype && converted.device_type == parameter.device_type
                    && converted.device_index == parameter.device_index)
                {
                    return;
                }

                var moved = new Parameter(converted, parameter.requires_grad);
                Put(key, moved);
                SetField(key, moved);
                parameter.Dispose();
            }

            private void SetField(string key, Tensor value) => GetType()
                .GetField(key, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                ?.SetValue(this, value);
        }
    }
}
