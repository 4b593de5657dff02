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
    static object ToSame() { var a = X; return new object[] { ReferenceEquals(a, a.to(float32)), ReferenceEquals(a, a.cpu()), ReferenceEquals(a, a.contiguous()), ReferenceEquals(a, a.to(CPU)), ReferenceEquals(a, a.alias()), ReferenceEquals(a, a.detach()) }; }
    static object ReferenceEqualsOf(Tensor z) => ReferenceEquals(z, z.scatter_(1, tensor(new long[] { 1, 1 }, 2, 1), ones(2, 1)));

    static void Random()
    {
        T("random.rand.generator-5", () => { using var g = new Generator(5); return rand(new long[] { 8 }, generator: g); });
        T("random.randn.generator-5", () => { using var g = new Generator(5); return randn(new long[] { 8 }, generator: g); });
        T("random.randn.generator-0-16values", () => { using var g = new Generator(0); return randn(new long[] { 16 }, generator: g); });
        T("random.randint-randperm.generator-5", () => { using var g = new Generator(5); return new object[] { randint(0, 10, new long[] { 8 }, generator: g), randperm(8, generator: g) }; });
        T("random.uniform_-normal_.generator-5", () => { using var g = new Generator(5); return new object[] { zeros(8).uniform_(-1, 1, g), zeros(8).normal_(2, 3, g), zeros(8).bernoulli_(0.5, g) }; });
        T("random.multinomial.generator-5", () => { using var g = new Generator(5); return new object[] { tensor(new float[] { 1, 2, 3, 4 }).multinomial(8, true, g), tensor(new float[] { 1, 2, 3, 4 }).multinomial(4, false, g) }; });
        T("random.manual_seed-randn", () => { manual_seed(0); return randn(8); });
        T("random.manual_seed-rand", () => { manual_seed(42); return new object[] { rand(8), rand(2, 2, dtype: float64) }; });
        T("random.manual_seed-repeat", () => { manual_seed(3); var a = randn(4); var b = randn(4); manual_seed(3); return new object[] { a.equal(randn(4)), b.equal(randn(4)) }; });
        T("random.generators-are-independent", () => { using var g1 = new Generator(5); using var g2 = new Generator(5); manual_seed(1); var a = rand(new long[] { 2 }, generator: g1); rand(3); var b = rand(new long[] { 2 }, generator: g2); return new object[] { a.equal(b), rand(new long[] { 2 }, generator: g1).equal(rand(new long[] { 2 }, generator: g2)) }; });
        T("random.generator-state", () => { using var g = new Generator(5); var s = g.get_state(); var a = rand(new long[] { 3 }, generator: g); g.set_state(s); var b = rand(new long[] { 3 }, generator: g); g.manual_seed(5); return new object[] { a.equal(b), a.equal(rand(new long[] { 3 }, generator: g)), g.initial_seed(), Info(s) }; });
        T("random.default-Generator-ctor-seed", () => { using var g = new Generator(); using var h = new Generator(0); return new object[] { rand(new long[] { 3 }, generator: g).equal(rand(new long[] { 3 }, generator: h)), g.initial_seed() }; });
        T("random.Linear-init.manual_seed-0", () => { manual_seed(0); var l = Linear(3, 2); return new object[] { l.weight, l.bias }; });
        T("random.dropout.manual_seed-0", () => { manual_seed(0); var d = Dropout(0.5); return d.forward(ones(8)); });
    }
}
