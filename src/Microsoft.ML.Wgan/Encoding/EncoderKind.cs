namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Marks an encoder in saved data; the numbers never change.</summary>
internal enum EncoderKind : byte
{
    Rank = 1,
    NumberLevel = 2,
    Category = 3,
    ConstantNumber = 4,
    ConstantCategory = 5,
    FreshText = 6,
    DerivedNumber = 7,
    DerivedCategory = 8,
    Residual = 9,
    FreshNumber = 10,
    DerivedCondition = 16,
    Distance = 20,
    Sum = 21,
    Combination = 22,
    CombinationMember = 23,
    Image = 32,
}
