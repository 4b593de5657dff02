using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>Walks the instructions of a method and yields the metadata tokens among their operands.</summary>
internal static class IlTokens
{
    private const byte TwoByteLead = 0xFE;

    private static readonly Dictionary<short, OpCode> _opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static List<EntityHandle> In(byte[] il)
    {
        var found = new List<EntityHandle>();
        int at = 0;
        while (at < il.Length)
        {
            OpCode code = il[at] == TwoByteLead ? _opCodes[BinaryPrimitives.ReadInt16BigEndian(il.AsSpan(at))] : _opCodes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                found.Add(MetadataTokens.EntityHandle(BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))));
            }

            at += OperandSize(code, il.AsSpan(at));
        }

        return found;
    }

    private static int OperandSize(OpCode code, ReadOnlySpan<byte> operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(operand)),
        _ => 4,
    };
}
