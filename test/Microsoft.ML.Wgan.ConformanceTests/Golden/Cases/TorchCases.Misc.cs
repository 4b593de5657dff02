// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection
using TorchSharp;
using TorchSharp.Modules;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.Recorder;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Module = TorchSharp.torch.nn.Module;

internal static partial class TorchCases
{
    static void Misc()
    {
        T("device.strings", () => new[] { Try(() => device("cpu").ToString()), Try(() => device("cuda").ToString()), Try(() => device("cuda:1").ToString()), Try(() => new Device(DeviceType.CUDA, 0).ToString()), Try(() => new Device("cpu:0").ToString()), Try(() => device("cuda:1").index), Try(() => CPU.ToString()), Try(() => CUDA.ToString()), Try(() => device("gpu")), Try(() => device("")), Try(() => device("cpu").type.ToString()), Try(() => device("cpu").Equals(device("cpu"))), Try(() => device("cpu") == CPU), Try(() => zeros(1).device.ToString()), Try(() => zeros(1).device_type.ToString()), Try(() => zeros(1).device_index) });
        T("device.cuda", () => new[] { Try(() => cuda.is_available()), Try(() => cuda.device_count()), Try(() => zeros(1).to(CUDA)), Try(() => zeros(1, device: CUDA)), Try(() => zeros(1).cuda()), Try(() => cuda_is_available()), Try(() => { var l = Linear(1, 1); l.to(CUDA); return "ok"; }) });
        T("threads", () => { set_num_threads(2); var a = get_num_threads(); set_num_threads(1); return new object[] { a, get_num_threads() }; });
        Dies("fatal.set_num_threads-0", () => set_num_threads(0));
        T("default-dtype", () => { var a = get_default_dtype(); set_default_dtype(float64); var b = zeros(1).dtype; var c = tensor(new float[] { 1 }).dtype; set_default_dtype(float32); return new object[] { a, b, c }; });
        T("save-load.tensor-bytes", () => { var a = tensor(new float[] { 1, 2, 3 }); var ms = new MemoryStream(); a.Save(ms); var b = ms.ToArray(); return new object[] { b.Length, Hex(b), Tensor.Load(new MemoryStream(b)) }; });
        T("save-load.tensor-int64-2d-bytes", () => { var a = tensor(new long[] { 1, 2, 3, 4 }, 2, 2); var ms = new MemoryStream(); a.Save(ms); var b = ms.ToArray(); return new object[] { b.Length, Hex(b), Tensor.Load(new MemoryStream(b)) }; });
        T("errors.type-of-native-errors", () => new[] { Try(() => ones(2, 2).mv(ones(3))), Try(() => ones(2, 2).inverse().shape), Try(() => zeros(2, 2).inverse()), Try(() => ones(2).to(ScalarType.Float32).view(3)), Try(() => ones(-1)), Try(() => ones(2).unsqueeze(5)), Try(() => tensor((float[])null)), Try(() => functional.linear(X, null)) });
        T("lambda.Tensor-equality", () => { var a = X; var b = X; return new object[] { a.Equals(a), a.Equals(b), (a == b).GetType().Name, a is null, Try(() => (bool)(a == b).all().item<bool>()), a.GetHashCode() == b.GetHashCode() }; });
        T("Scalar.ToString", () => new object[] { ((Scalar)1.5).ToString(), ((Scalar)3).Type, ((Scalar)1.5f).Type, ((Scalar)true).Type });
    }
}
