using System.Collections.Immutable;
using System.Numerics;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Data;

internal enum NormalizerForm : byte
{
    Affine,
    Cdf,
}

/// <summary>How a column's slots are normalized. Scale and offset, or standard deviation and mean.</summary>
internal sealed class ColumnNormalizer(NormalizerForm form, bool isSingle, bool isVector, double[] scales, double[] offsets)
{
    private readonly bool _isFixingZero = form == NormalizerForm.Affine && offsets.All(offset => offset == 0);

    /// <summary>The kind of values it was fitted on, which are the kind that it takes.</summary>
    public Type ItemType => isSingle ? typeof(float) : typeof(double);

    public NormalizingTransformer.NormalizerModelParametersBase Parameters => isSingle ? ParametersOf<float>() : ParametersOf<double>();

    public NormalizerForm Form => form;

    public Delegate Getter(DataViewRow row, DataViewSchema.Column column)
    {
        bool isVectorColumn = column.Type is VectorDataViewType;
        if (column.Type.GetItemType().RawType != ItemType || isVectorColumn != isVector)
        {
            throw SchemaFaults.Mismatch("inputSchema", "input", column.Name, isSingle ? "Single" : "Double", column.Type.ToString());
        }

        if (isSingle)
        {
            return isVector ? Vector<float>(row, column) : Scalar<float>(row, column);
        }

        return isVector ? Vector<double>(row, column) : Scalar<double>(row, column);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write((byte)form);
        writer.Write(isSingle);
        writer.Write(isVector);
        writer.Write(scales.Length);
        foreach (double value in scales.Concat(offsets))
        {
            writer.Write(value);
        }
    }

    /// <summary>Writes a line of scale and offset for each slot.</summary>
    public void WriteNumbers(TextWriter writer)
    {
        for (int i = 0; i < scales.Length; i++)
        {
            writer.WriteLine(FormattableString.Invariant($"{scales[i]:R}\t{offsets[i]:R}"));
        }
    }

    public static ColumnNormalizer Load(BinaryReader reader)
    {
        NormalizerForm form = (NormalizerForm)reader.ReadByte();
        bool isSingle = reader.ReadBoolean();
        bool isVector = reader.ReadBoolean();
        List<double> values = [];
        int slots = reader.ReadInt32();
        for (int i = 0; i < 2 * (long)slots; i++)
        {
            values.Add(reader.ReadDouble());
        }

        return new ColumnNormalizer(form, isSingle, isVector, [.. values.Take(slots)], [.. values.Skip(slots)]);
    }

    private ValueGetter<T> Scalar<T>(DataViewRow row, DataViewSchema.Column column)
        where T : struct, IFloatingPointIeee754<T>
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        return (ref T value) =>
        {
            getter(ref value);
            value = Normalize(0, value);
        };
    }

    private ValueGetter<VBuffer<T>> Vector<T>(DataViewRow row, DataViewSchema.Column column)
        where T : struct, IFloatingPointIeee754<T>
    {
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> source = default;
        return (ref VBuffer<T> value) =>
        {
            getter(ref source);
            if (_isFixingZero)
            {
                source.CopyTo(ref value);
            }
            else
            {
                source.CopyToDense(ref value);
            }

            VBufferEditor<T> editor = VBufferEditor.CreateFromBuffer(ref value);
            ReadOnlySpan<int> indices = value.GetIndices();
            for (int i = 0; i < editor.Values.Length; i++)
            {
                editor.Values[i] = Normalize(value.IsDense ? i : indices[i], editor.Values[i]);
            }

            value = editor.Commit();
        };
    }

    private T Normalize<T>(int slot, T value)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (form == NormalizerForm.Affine)
        {
            return (value - T.CreateTruncating(offsets[slot])) * T.CreateTruncating(scales[slot]);
        }

        if (scales[slot] == 0)
        {
            return T.Zero;
        }

        double deviation = (double.CreateTruncating(value) - offsets[slot]) / scales[slot];
        return T.CreateTruncating(NormalDistribution.Cdf(deviation));
    }

    private NormalizingTransformer.NormalizerModelParametersBase ParametersOf<T>()
        where T : struct, IFloatingPointIeee754<T>
    {
        ImmutableArray<T> first = [.. scales.Select(T.CreateTruncating)];
        ImmutableArray<T> second = [.. offsets.Select(T.CreateTruncating)];
        if (form == NormalizerForm.Cdf)
        {
            return isVector
                ? new NormalizingTransformer.CdfNormalizerModelParameters<ImmutableArray<T>>(second, first, false)
                : new NormalizingTransformer.CdfNormalizerModelParameters<T>(second[0], first[0], false);
        }

        return isVector
            ? new NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<T>>(first, _isFixingZero ? [] : second)
            : new NormalizingTransformer.AffineNormalizerModelParameters<T>(first[0], second[0]);
    }
}

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    public static double Cdf(double x) => 0.5 * (1 + (Math.Sign(x) * Erf(Math.Abs(x) / Math.Sqrt(2))));

    /// <summary>Winitzki's approximation of the error function, which the package uses too; good to 4 digits.</summary>
    private static double Erf(double x)
    {
        const double A = 0.147;
        double square = x * x;
        return Math.Sqrt(1 - Math.Exp(-square * ((4 / Math.PI) + (A * square)) / (1 + (A * square))));
    }
}
