using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// Random tensors made on a GPU by hashing a counter: TorchSharp offers no generator of its own there but the global one,
/// which belongs to the user.
/// </summary>
/// <remarks>
/// Element n of the stream is h(n + start), h two rounds of multiply and shift on 32 bits (in 64-bit integers, where the
/// shift is logical), keyed by the seed; normals by Box and Muller 1958. Numbers are made many steps at a time, because on a
/// GPU a dozen small operations cost the same as a dozen large ones.
/// </remarks>
internal sealed class DeviceRandom : RandomSource
{
    private const long PoolSize = 1 << 22;
    private const long Mask = 0xFFFF_FFFF;
    private readonly Device _device;
    private readonly Tensor _counters;
    private readonly uint[] _keys;
    private readonly Tensor _mask;
    private readonly Tensor _shift8;
    private readonly Tensor _shift15;
    private readonly Tensor _shift16;
    private readonly Tensor _shift32;
    private Tensor? _normals;
    private Tensor? _uniforms;
    private Tensor? _rowNumbers;
    private long _usedNormals = PoolSize;
    private long _usedUniforms = PoolSize;
    private long _usedRowNumbers = PoolSize;
    private long _rowCount;
    private ulong _stream;

    // The number of the stream in front of those that each pool was made of, to make it once more.
    private ulong _beforeNormals;
    private ulong _beforeUniforms;
    private ulong _beforeRowNumbers;

    public DeviceRandom(ulong seed, Device device)
    {
        _device = device;
        _counters = arange(0, PoolSize, dtype: ScalarType.Int64, device: device).DetachFromDisposeScope();
        _keys = [(uint)seed, (uint)(seed >> 32)];
        _mask = Constant(Mask);
        _shift8 = Constant(8);
        _shift15 = Constant(15);
        _shift16 = Constant(16);
        _shift32 = Constant(32);
    }

    public override Tensor Normal(long rows, long width) => Take(ref _normals, ref _usedNormals, ref _beforeNormals, rows * width, MakeNormals).view(rows, width);

    public override Tensor Uniform(long rows, long width) => Take(ref _uniforms, ref _usedUniforms, ref _beforeUniforms, rows * width, MakeUniforms).view(rows, width);

    public override Tensor RowNumbers(long count, long rowCount)
    {
        if (_rowCount != rowCount)
        {
            _rowCount = rowCount;
            _usedRowNumbers = PoolSize;
        }

        return Take(ref _rowNumbers, ref _usedRowNumbers, ref _beforeRowNumbers, count, MakeRowNumbers);
    }

    // Pools are not part of the state: they are made once more where they were in use.
    internal override void Visit(StateVisitor state)
    {
        state.Visit("rows", ref _rowCount);
        Visit(state, "normals", ref _normals, ref _usedNormals, ref _beforeNormals, MakeNormals);
        Visit(state, "uniforms", ref _uniforms, ref _usedUniforms, ref _beforeUniforms, MakeUniforms);
        Visit(state, "row-numbers", ref _rowNumbers, ref _usedRowNumbers, ref _beforeRowNumbers, MakeRowNumbers);
        state.Visit("stream", ref _stream);
    }

    public override void Dispose()
    {
        _counters.Dispose();
        _mask.Dispose();
        _shift8.Dispose();
        _shift15.Dispose();
        _shift16.Dispose();
        _shift32.Dispose();
        _normals?.Dispose();
        _uniforms?.Dispose();
        _rowNumbers?.Dispose();
        base.Dispose();
    }

    private void Visit(StateVisitor state, string name, ref Tensor? pool, ref long used, ref ulong before, Func<long, Tensor> make)
    {
        ulong madeAfter = before;
        state.Visit($"{name}.used", ref used);
        state.Visit($"{name}.before", ref before);
        if (used < PoolSize && (pool is null || before != madeAfter))
        {
            pool?.Dispose();
            _stream = before;
            pool = make(PoolSize).DetachFromDisposeScope();
        }
    }

    private Tensor Take(ref Tensor? pool, ref long used, ref ulong before, long count, Func<long, Tensor> make)
    {
        if (count > PoolSize)
        {
            return make(count);
        }

        if (pool is null || used + count > PoolSize)
        {
            pool?.Dispose();
            before = _stream;
            pool = make(PoolSize).DetachFromDisposeScope();
            used = 0;
        }

        Tensor taken = pool.narrow(0, used, count);
        used += count;
        return taken;
    }

    private Tensor MakeUniforms(long count)
    {
        using var scope = NewDisposeScope();
        using Scalar unit = 1.0 / (1L << 24);
        return Bits(count).bitwise_right_shift(_shift8).to(ScalarType.Float32).mul(unit).MoveToOuterDisposeScope();
    }

    // 32 random bits times the row count, divided by 2³²: exact in 64 bits for any table that fits in memory.
    private Tensor MakeRowNumbers(long count)
    {
        using var scope = NewDisposeScope();
        using Scalar rowCount = _rowCount;
        return Bits(count).mul(rowCount).bitwise_right_shift(_shift32).MoveToOuterDisposeScope();
    }

    private Tensor MakeNormals(long count)
    {
        using var scope = NewDisposeScope();
        using Scalar unit = 1.0 / (1L << 32);
        using Scalar half = 0.5;
        using Scalar minusTwo = -2.0;
        using Scalar fullTurn = 2 * Math.PI / (1L << 32);

        // The first uniform is never 0, so that the logarithm is finite.
        Tensor radius = Bits(count).to(ScalarType.Float32).Plus(half).mul(unit).log().mul(minusTwo).relu().sqrt();
        Tensor angle = Bits(count).to(ScalarType.Float32).mul(fullTurn);
        return radius.mul(angle.cos()).MoveToOuterDisposeScope();
    }

    // Uniform 32-bit numbers in int64, [count].
    private Tensor Bits(long count)
    {
        Tensor counters = count <= PoolSize ? _counters.narrow(0, 0, count) : arange(0, count, dtype: ScalarType.Int64, device: _device);
        uint stream = unchecked((uint)++_stream);
        Tensor x = Mix(counters, _keys[0] + (stream * 0x9E37_79B9), 0x7FEB_352D, 0x846C_A68B);
        return Mix(x, _keys[1] ^ (stream * 0x85EB_CA6B), 0x7331_62D5, 0x6C8E_9CF5);
    }

    // One keyed round: add the key, then xor-shift and multiply twice, all modulo 2³².
    private Tensor Mix(Tensor x, uint key, long multiplier1, long multiplier2)
    {
        using Scalar add = (long)key;
        using Scalar first = multiplier1;
        using Scalar second = multiplier2;
        x = x.Plus(add).bitwise_and(_mask);
        x = XorShift(x, _shift16).mul(first).bitwise_and(_mask);
        x = XorShift(x, _shift15).mul(second).bitwise_and(_mask);
        return XorShift(x, _shift16);
    }

    private static Tensor XorShift(Tensor x, Tensor bits) => x.bitwise_xor(x.bitwise_right_shift(bits));

    private Tensor Constant(long value) => tensor(value, device: _device).DetachFromDisposeScope();
}
