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
    // A case in a dispose scope of its own.
    static void T(string name, Func<object> body)
        => Case(name, () => { set_num_threads(1); using var s = NewDisposeScope(); return Node(body()); });
    static Tensor X => tensor(new float[] { 1, -2, 3, 0.5f, 5, -6 }).reshape(2, 3);
    static Tensor Y => tensor(new float[] { 2, 4, -1, 1, 0, 3 }).reshape(2, 3);
    static Tensor V3 => tensor(new float[] { 10, 20, 30 });
    static Tensor Seq(params long[] shape) { long n = 1; foreach (var s in shape) n *= s; return arange(n, dtype: float32).reshape(shape); }
    static Tensor W(double scale, double shift, params long[] shape) { long n = 1; foreach (var s in shape) n *= s; return (arange(n, dtype: float32).mul((float)scale).add((float)shift)).reshape(shape); }
    static string Info(Tensor t) => $"{t.dtype} [{string.Join(",", t.shape)}] {t.device} requires_grad={t.requires_grad} leaf={t.is_leaf}";

    static void Create()
    {
        T("create.tensor-1d-kinds", () => new object[] { tensor(new float[] { 1, 2 }), tensor(new double[] { 1, 2 }), tensor(new long[] { 1, 2 }), tensor(new int[] { 1, 2 }), tensor(new bool[] { true, false }), tensor(new byte[] { 1, 255 }), tensor(new short[] { 1, -2 }) });
        T("create.tensor-scalars", () => new object[] { tensor(1.5f), tensor(1.5), tensor(3), tensor(3L), tensor(true), tensor((byte)7) });
        T("create.tensor-2d-array", () => tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }));
        T("create.tensor-with-dims", () => new object[] { tensor(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3), tensor(new float[] { 1, 2, 3, 4 }, new long[] { 2, 2 }), Try(() => tensor(new float[] { 1, 2, 3 }, 2, 2)) });
        T("create.tensor-dtype-argument", () => new object[] { tensor(new float[] { 1.7f, -1.7f }, dtype: int64), tensor(new[] { 1, 0, 2 }, dtype: @bool), tensor(new long[] { 1, 2 }, dtype: float32) });
        T("create.zeros-ones-full-eye", () => new object[] { zeros(2, 2), ones(3), full(2, 2, 7), full(new long[] { 2 }, 1.5), eye(2), zeros(2, dtype: int64), empty(0) });
        T("create.arange-linspace", () => new object[] { arange(5), arange(2, 5), arange(0, 1, 0.25), arange(3.0), arange(4, dtype: float32), linspace(0, 1, 5) });
        T("create.like", () => new object[] { zeros_like(X), ones_like(tensor(new long[] { 1, 2 })), full_like(X, 3), Info(rand_like(X)), Info(randn_like(X)), Info(empty_like(X)) });
        T("create.info", () => new object[] { Info(tensor(new float[] { 1 })), Info(tensor(new float[] { 1 }, requires_grad: true)), Info(zeros(2, 3, requires_grad: true)), tensor(1f).dim(), tensor(1f).numel(), X.size(1), X.stride(), X.t().is_contiguous(), X.ndim, X.element_size() });
        T("create.from_array-shares-memory", () => { var a = new float[] { 1, 2, 3 }; var t1 = tensor(a); var t2 = from_array(a); var t3 = as_tensor(a); a[0] = 99; return new object[] { t1, t2, t3 }; });
        T("create.float-to-tensor-implicit", () => { Tensor a = 2f; Tensor b = 2; return new object[] { a, b, (2f).ToTensor(), new float[] { 1, 2 }.ToTensor(new long[] { 2 }) }; });
        T("create.requires_grad-on-int", () => tensor(new long[] { 1 }, requires_grad: true));
        T("create.reshape-view-errors", () => new[] { Try(() => X.reshape(4, 2)), Try(() => X.t().view(6)), Try(() => X.reshape(3, -1)), Try(() => X.view(-1)), Try(() => X.flatten()), Try(() => X.unsqueeze(0).squeeze()), Try(() => X.permute(1, 0)), Try(() => X.transpose(0, 1)), Try(() => X.expand(3, 2, 3).shape), Try(() => X.expand(2, 4)) });
    }
}
