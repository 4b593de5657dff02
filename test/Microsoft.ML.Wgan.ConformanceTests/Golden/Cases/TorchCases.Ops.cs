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
    static void Ops()
    {
        T("promote.pairs", () => new[] { (float32, int64), (int32, int64), (float32, float64), (@bool, int32), (uint8, int8), (float16, float32), (@bool, float32) }.Select(p => $"{p.Item1}+{p.Item2}={(ones(1, dtype: p.Item1) + ones(1, dtype: p.Item2)).dtype}"));
        T("promote.with-scalars", () => new object[] { (tensor(new long[] { 1 }) + 1.5).dtype, (tensor(new long[] { 1 }) + 1).dtype, (tensor(new float[] { 1 }) + 1.5).dtype, (tensor(new float[] { 1 }) * 2).dtype, (tensor(new[] { true }) + 1).dtype, (tensor(new long[] { 3 }) / 2), (tensor(new long[] { 3 }) / tensor(new long[] { 2 })) });
        T("promote.zero-dim", () => new object[] { (tensor(1.5) + tensor(new float[] { 1 })).dtype, (tensor(1.5f) + tensor(new long[] { 1 })).dtype, (tensor(1.5) + tensor(new long[] { 1 })).dtype });
        T("arith.tensor-tensor", () => new object[] { X + Y, X - Y, X * Y, X / Y, -X, X.pow(2), X.add(Y, 2), X.sub(Y), X.mul(Y), X.div(Y) });
        T("arith.scalars", () => new object[] { X + 1, 1 - X, 2 * X, X / 2, 1 / X, X.add(1), X.mul(0.5), X % 2, X.pow(3) });
        T("arith.unary", () => new object[] { X.abs(), X.exp(), X.sign(), X.neg(), X.square(), X.abs().sqrt(), X.abs().log(), X.floor(), X.ceil(), X.round(), X.reciprocal(), X.abs().rsqrt(), X.sin(), X.isnan() });
        T("arith.sqrt-log-of-negative", () => new object[] { X.sqrt(), X.log(), (tensor(new float[] { 0 }) / 0), (tensor(new float[] { 1 }) / 0), Try(() => tensor(new long[] { 1 }) / 0) });
        T("arith.in-place", () => { var a = X.clone(); var r = a.add_(1); var r2 = a.mul_(2); var r3 = a.sub_(Y); var r4 = a.div_(2); return new object[] { ReferenceEquals(a, r), ReferenceEquals(a, r2), ReferenceEquals(a, r3), ReferenceEquals(a, r4), a.clone(), ReferenceEquals(a, a.zero_()), ReferenceEquals(a, a.fill_(3)), ReferenceEquals(a, a.copy_(Y)), ReferenceEquals(a, a.clamp_(0, 1)), ReferenceEquals(a, a.requires_grad_(false)), ReferenceEquals(a, a.detach_()), a }; });
        T("arith.in-place-dtype-error", () => new[] { Try(() => tensor(new long[] { 1 }).add_(1.5)), Try(() => tensor(new long[] { 1 }).mul_(tensor(new float[] { 2 }))), Try(() => tensor(new long[] { 1 }).div_(2)) });
        T("broadcast.ok", () => new object[] { X + V3, X * tensor(new float[] { 1, 2 }).unsqueeze(1), (ones(3, 1) + ones(1, 4)).shape, (ones(5, 1, 3) * ones(4, 1)).shape });
        T("broadcast.errors", () => new[] { Try(() => X + ones(2)), Try(() => X * ones(4, 3)), Try(() => ones(2, 3).add_(ones(4, 2, 3))), Try(() => X.mm(X)), Try(() => X.mm(V3)), Try(() => cat(new[] { X, ones(2, 2) }, 0)), Try(() => stack(new[] { X, V3 })) });
        T("compare", () => new object[] { X > 0, X >= Y, X == Y, X.eq(Y), X.lt(1), X.ne(Y), (X > 0).any(), (X > -10).all(), X.logical_not(), maximum(X, Y), minimum(X, Y), where(X > 0, X, Y), X.equal(X), X.allclose(X + 1e-9f), isnan(X) });
        T("index.ints-and-slices", () => new object[] { X[0], X[1, 2], X[-1], X[.., 1], X[TensorIndex.Ellipsis, 0], X[TensorIndex.Colon, TensorIndex.Slice(1, 3)], X[TensorIndex.Slice(0, 1)], X[0..1], X[.., 1..], X[TensorIndex.Slice(step: 2), TensorIndex.Colon], X[TensorIndex.None, 0], X[TensorIndex.Null].shape, X[^1, ..2] });
        T("index.with-tensors", () => new object[] { X[tensor(new long[] { 1, 0, 1 })], X[X > 0], X[TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 2, 0 }))], X[tensor(new long[] { 0, 1 }), tensor(new long[] { 1, 2 })], Try(() => X[TensorIndex.Colon, tensor(new long[] { 2, 0 })]), X.index(TensorIndex.Tensor(X > 0)) });
        T("index.errors", () => new[] { Try(() => X[2]), Try(() => X[0, 3]), Try(() => X[0, 0, 0]), Try(() => X[tensor(new long[] { 5 })]), Try(() => X[tensor(new float[] { 1 })]) });
        T("index.assign", () => { var a = X; a[0, 0] = tensor(100f); a[1] = V3; a[.., 2] = 0f; return a; });
        T("index.view-shares-memory", () => { var a = X; var r = a[0]; r.fill_(7); var n = a.narrow(1, 0, 1); n.add_(1); return new object[] { a, n, a.slice(1, 0, 3, 2) }; });
        T("reduce.all", () => new object[] { X.sum(), X.mean(), X.max(), X.min(), X.prod(), X.std(), X.var(), X.std(false), X.norm(), X.argmax(), X.argmin(), X.median(), X.numel() });
        T("reduce.dims", () => new object[] { X.sum(0L), X.sum(1), X.sum(1, keepdim: true), X.sum(new long[] { 0, 1 }), X.mean(new long[] { 0 }), X.mean(new long[] { 1 }, keepdim: true), X.var(0), X.std(1, unbiased: false), X.argmax(1), X.argmax(1, keepdim: true), X.amax(new long[] { 1 }), X.amin(new long[] { 0 }) });
        T("reduce.sum-of-literal-0-is-a-dtype", () => new object[] { X.sum(0), X.sum(0L), X.sum(dim: 0), X.sum(1) });
        T("reduce.max-dim", () => { var (v, i) = X.max(1); var (v2, i2) = X.min(0, keepdim: true); return new object[] { v, i, v2, i2 }; });
        T("reduce.dtypes", () => new object[] { tensor(new[] { true, true }).sum(), tensor(new[] { 1, 2 }).sum(), tensor(new byte[] { 200, 100 }).sum(), Try(() => tensor(new long[] { 1, 2 }).mean()), X.sum(type: float64), X.mean(new long[] { 0 }, type: float64) });
        T("reduce.empty-and-errors", () => new[] { Try(() => zeros(0).sum()), Try(() => zeros(0).mean()), Try(() => zeros(0).max()), Try(() => X.sum(2)), Try(() => tensor(new float[] { 1 }).std()) });
        T("norm", () => new object[] { X.norm(), X.norm(1), X.norm(1, false, 2f), X.norm(1, true, 2f), X.norm(0, false, 1f), X.norm(float.PositiveInfinity), linalg.norm(X), linalg.vector_norm(X, 2, new long[] { 1 }) });
        T("norm.int-argument-is-p-or-dim", () => new object[] { Try(() => X.norm(2)), Try(() => X.norm(2f)), Try(() => X.norm(1, true)) });
        T("matmul", () => new object[] { X.matmul(Y.t()), X.mm(Y.t()), V3.matmul(X.t()), X.matmul(V3), V3.dot(V3), matmul(Seq(2, 2, 3), Seq(2, 3, 1)), bmm(Seq(2, 2, 3), Seq(2, 3, 2)), addmm(ones(2, 2), X, Y.t(), 1, 1), ones(2, 2).addmm(X, Y.t(), 0.5f, 2f), outer(V3, V3), Try(() => bmm(X, Y)) });
        T("cat-stack-split", () => new object[] { cat(new[] { X, Y }, 0), cat(new[] { X, Y }, 1), cat(new[] { X, Y }, -1).shape, stack(new[] { V3, V3 }), stack(new[] { V3, V3 }, 1), X.split(2, 1), X.split(new long[] { 1, 2 }, 1), X.chunk(2, 1), cat(new[] { X, zeros(0) }).shape, hstack(new[] { V3, V3 }), vstack(new[] { V3, V3 }), X.unbind(0), cat(new[] { X, ones(1, 3, dtype: float64) }).dtype });
        T("cat.empty-list", () => cat(new Tensor[0]));
        T("gather-select", () => new object[] { X.gather(1, tensor(new long[] { 2, 0, 1, 1 }, 2, 2)), X.index_select(1, tensor(new long[] { 2, 0 })), X.index_select(0, tensor(new[] { 1, 1 })), X.take(tensor(new long[] { 0, 5 })), X.masked_select(X > 0), X.masked_fill(X > 0, -1), X.select(1, 1), X.repeat(1, 2).shape, X.tile(new long[] { 2, 1 }).shape, X.flip(1), X.roll(1, 1), X.nonzero() });
        T("gather.errors", () => new[] { Try(() => X.gather(1, tensor(new[] { 0, 1 }, 1, 2))), Try(() => X.index_select(1, tensor(new long[] { 3 }))), Try(() => X.gather(0, tensor(new long[] { 2, 0, 1 }, 1, 3))) });
        T("scatter", () => new object[] { zeros(2, 3).scatter(1, tensor(new long[] { 2, 0 }, 2, 1), ones(2, 1)), zeros(2, 3).scatter_add(1, tensor(new long[] { 1, 1, 0, 2 }, 2, 2), ones(2, 2)), ReferenceEqualsOf(zeros(2, 3)) });
        T("one_hot", () => new object[] { functional.one_hot(tensor(new long[] { 0, 2, 1 })), functional.one_hot(tensor(new long[] { 0, 1 }), 4), Try(() => functional.one_hot(tensor(new[] { 0, 1 }))), Try(() => functional.one_hot(tensor(new long[] { 3 }), 3)), Try(() => functional.one_hot(tensor(new long[] { -1 }), 3)) });
        T("activations", () => new object[] { X.softmax(1), X.softmax(0), X.log_softmax(1), functional.leaky_relu(X, 0.2), functional.leaky_relu(X), X.tanh(), X.sigmoid(), X.relu(), functional.gelu(X), functional.elu(X, 1.0), functional.softplus(X), functional.silu(X), X.leaky_relu(0.1) });
        T("activations.extreme", () => { var e = tensor(new float[] { -200, -0f, 0, 200, float.NaN, float.PositiveInfinity }); return new object[] { e.sigmoid(), e.tanh(), e.relu(), e.softmax(0), tensor(new float[] { 1000, 999 }).softmax(0), functional.softplus(e) }; });
        T("losses", () => { var p = tensor(new float[] { 0.5f, -1, 2 }); var t = tensor(new float[] { 1, 0, 1 }); return new object[] { functional.mse_loss(p, t), functional.l1_loss(p, t), functional.binary_cross_entropy_with_logits(p, t), functional.binary_cross_entropy(p.sigmoid(), t), functional.cross_entropy(X, tensor(new long[] { 2, 1 })), functional.mse_loss(p, t, Reduction.None), functional.mse_loss(p, t, Reduction.Sum) }; });
        T("clamp", () => { var a = X; return new object[] { a.clamp(-1, 1), a.clamp(min: 0), a.clamp(max: 0), clamp(a, -0.5, 0.5), a.clamp_(-0.01, 0.01), tensor(new float[] { float.NaN }).clamp(0, 1), X.clamp(1, -1), X.clip(-1, 1) }; });
        T("sort", () => { var (v, i) = X.sort(1); var (v2, i2) = X.sort(0, descending: true); var (k, ki) = X.topk(2, 1); return new object[] { v, i, v2, i2, X.argsort(1), X.argsort(1, descending: true), k, ki, tensor(new float[] { 2, 1, 2, 1 }).sort(stable: true).Indices, tensor(new float[] { 1, float.NaN, 0 }).sort().Values }; });
        T("cumsum-and-others", () => new object[] { X.cumsum(1), X.cumsum(0), X.cumprod(1), X.diff(dim: 1), X.triu(), X.tril(), X.trace(), X.unique().Item1, bincount(tensor(new long[] { 0, 2, 2 })), histc(X, 3, -6, 6), lerp(X, Y, tensor(0.25f)), searchsorted(tensor(new float[] { 1, 2, 3 }), tensor(new float[] { 0.5f, 2, 5 })) });
        T("to-dtype", () => new object[] { X.to(int64), X.to(float64), X.to(@bool), X.@long(), X.to_type(ScalarType.Int32), ToSame() });
    }
}
