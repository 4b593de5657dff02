namespace TorchSharp;

public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module => Moved(module, type, null);

    public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
        where T : torch.nn.Module => Moved(module, null, device);

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module => Moved(module, type, device);

    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => Moved(module, null, torch.CPU);

    private static T Moved<T>(T module, torch.ScalarType? type, torch.Device device)
        where T : torch.nn.Module
    {
        module.MoveTo(type, device);
        return module;
    }
}
