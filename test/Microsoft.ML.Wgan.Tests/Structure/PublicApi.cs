using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.ML.Wgan.TestSupport.ApiText;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>The public API as text: one line a type and one a member, without what the compiler adds to records.</summary>
internal static class PublicApi
{
    public static string[] Of(Assembly assembly)
        => [.. Visibility.TypesOf(assembly).Where(type => Visibility.IsVisible(type) && IsWritten(type)).SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
        => MicrosoftMlLines.MembersOf(type).Where(member => MicrosoftMlLines.IsVisible(member) && IsWritten(member)).Select(Line).Prepend(MicrosoftMlLines.Of(type));

    private static string Line(MemberInfo member)
        => member is PropertyInfo { SetMethod: { } setter } && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            ? MicrosoftMlLines.Of(member).Replace("set; ", "init; ", StringComparison.Ordinal)
            : MicrosoftMlLines.Of(member);

    private static bool IsWritten(MemberInfo member)
        => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !member.Name.Contains('<') && !member.Name.Contains('$');
}
