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
    static void Access()
    {
        T("access.data", () => { var a = X; return new object[] { a.data<float>().ToArray(), a.data<float>().Count, a.data<float>()[1, 2], Try(() => a.data<double>().ToArray()), Try(() => a.data<long>()), a.t().data<float>().ToArray() }; });
        T("access.data-write-through", () => { var a = X; a.data<float>()[0, 0] = 42; return a; });
        T("access.CopyTo-CopyFrom", () => { var a = X; var arr = new float[8]; a.data<float>().CopyTo(arr, 1); a.data<float>().CopyFrom(new float[] { 9, 8, 7, 6, 5, 4 }); var sp = new float[6]; a.data<float>().CopyTo(sp.AsSpan()); return new object[] { arr, a, sp, Try(() => { a.data<float>().CopyTo(new float[3]); return "ok"; }), Try(() => { a.data<float>().CopyFrom(new float[9]); return "ok"; }) }; });
        T("access.bytes", () => { var a = tensor(new float[] { 1, -2 }); var b = a.bytes.ToArray(); a.bytes = new byte[8]; return new object[] { Hex(b), a }; });
        T("access.item", () => new[] { Try(() => tensor(1.5f).item<float>()), Try(() => tensor(new float[] { 2 }).item<float>()), Try(() => tensor(1.5f).item<double>()), Try(() => tensor(1.5f).item<int>()), Try(() => tensor(3L).item<long>()), Try(() => tensor(3L).item<int>()), Try(() => X.item<float>()), Try(() => tensor(true).item<bool>()), Try(() => tensor(1.5).item<float>()) });
        T("access.conversions", () => new[] { Try(() => tensor(1.5f).ToSingle()), Try(() => tensor(1.5f).ToDouble()), Try(() => tensor(1.7f).ToInt32()), Try(() => (float)tensor(2.5f)), Try(() => tensor(3L).ToInt64()), Try(() => X.ToSingle()), Try(() => tensor(0f).ToBoolean()) });
        T("access.requires_grad-tensor", () => { var x = Leaf(1, 2); return new[] { Try(() => x.data<float>().ToArray()), Try(() => (x * 2).data<float>().ToArray()), Try(() => (x * 2).sum().item<float>()) }; });
        T("access.empty", () => new[] { Try(() => zeros(0).data<float>().ToArray()), Try(() => zeros(0).data<float>().Count), Try(() => zeros(0, 3).shape) });
        T("access.ToNDArray", () => { var a = (float[,])X.data<float>().ToNDArray(); return new object[] { a.GetLength(0), a.GetLength(1), a[1, 2] }; });
        T("access.slice-data", () => new object[] { X[.., 1].data<float>().ToArray(), X[1].data<float>().ToArray(), X.t()[0].data<float>().ToArray() });
    }
}
