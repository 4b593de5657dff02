namespace TorchSharp;

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;

    public static Scalar ToScalar(this sbyte value) => value;

    public static Scalar ToScalar(this short value) => value;

    public static Scalar ToScalar(this int value) => value;

    public static Scalar ToScalar(this long value) => value;

    public static Scalar ToScalar(this float value) => value;

    public static Scalar ToScalar(this double value) => value;

    public static Scalar ToScalar(this bool value) => value;

    public static float ToSingle(this Scalar value) => (float)value.Value.ToDouble();

    public static double ToDouble(this Scalar value) => value.Value.ToDouble();

    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Value.ToInt64();

    public static byte ToByte(this Scalar value) => (byte)value.Value.ToInt64();

    public static short ToInt16(this Scalar value) => (short)value.Value.ToInt64();

    public static int ToInt32(this Scalar value) => (int)value.Value.ToInt64();

    public static long ToInt64(this Scalar value) => value.Value.ToInt64();

    public static bool ToBoolean(this Scalar value) => value.Value.ToDouble() != 0;
}
