using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU, -1);

    public static Device CUDA => InitializeDevice(new Device(DeviceType.CUDA, 0));

    public class Device
    {
        public Device(string description)
        {
            string[] parts = description.Split(':');
            type = Parse(parts[0]);
            index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : DefaultIndex(type);
            if (type == DeviceType.CPU)
            {
                index = -1;
            }
        }

        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index == -1 ? DefaultIndex(deviceType) : index;
        }

        public Device(int index)
        {
            type = DeviceType.CUDA;
            this.index = index;
        }

        public DeviceType type { get; private set; }

        public int index { get; private set; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString() => type == DeviceType.CPU ? "cpu" : $"{type.ToString().ToLowerInvariant()}:{index}";

        private static DeviceType Parse(string name) => Enum.Parse<DeviceType>(name.ToUpperInvariant());

        private static int DefaultIndex(DeviceType deviceType) => deviceType == DeviceType.CPU ? -1 : 0;
    }

    public static Device device(string description) => InitializeDevice(new Device(description));

    public static Device device(string deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    public static Device device(DeviceType deviceType, int index = -1) => InitializeDevice(new Device(deviceType, index));

    public static Device device(int index) => InitializeDevice(new Device(index));

    public static Device InitializeDevice(Device device)
    {
        device ??= CPU;
        InitializeDeviceType(device.type);
        return device;
    }

    public static unsafe void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType == DeviceType.CUDA && Native.cuda_is_available() == 0)
        {
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise on the current machine.");
        }
    }
}
