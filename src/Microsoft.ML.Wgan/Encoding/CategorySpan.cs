namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The columns of an encoded row that hold one category, one-hot.</summary>
/// <param name="Start">First column in the encoded row.</param>
/// <param name="Length">Number of levels, at least 2.</param>
internal readonly record struct CategorySpan(int Start, int Length);
