using System.Reflection.Metadata;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>Type <paramref name="Owner"/> names type <paramref name="Used"/>; both are given by their outermost type.</summary>
/// <param name="Owner">Full name, or "" for the assembly's own attributes.</param>
/// <param name="Used">Full name.</param>
/// <param name="Assembly">The simple name of the assembly that <paramref name="Used"/> is in.</param>
internal readonly record struct TypeUse(string Owner, string Used, string Assembly);

/// <summary>Type <paramref name="Owner"/> names a member of a type in another assembly.</summary>
internal readonly record struct MemberUse(string Owner, MemberReferenceHandle Member);
