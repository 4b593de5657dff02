using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.TestSupport.ApiText;

/// <summary>What code outside an assembly can see of it: public types, and their public and protected members.</summary>
internal static class Visibility
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static bool IsVisible(Type type)
        => type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;

    public static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    public static bool IsInternal(MethodBase? method) => method is not null && (method.IsAssembly || method.IsFamilyAndAssembly);

    public static bool IsInternal(FieldInfo field) => field.IsAssembly || field.IsFamilyAndAssembly;

    public static bool IsStatic(Type type) => type.IsAbstract && type.IsSealed;

    public static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    public static bool IsExtension(MethodBase method) => method.IsDefined(typeof(ExtensionAttribute), inherit: false);

    public static bool IsOverride(MethodBase method) => method is MethodInfo info && info.IsVirtual && info.GetBaseDefinition() != info;

    /// <summary>The accessor that says how visible a property is: the more visible one.</summary>
    public static MethodInfo MainAccessor(PropertyInfo property)
        => new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().OrderByDescending(Rank).First();

    public static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }

    private static int Rank(MethodInfo method)
        => method.IsPublic ? 4 : method.IsFamilyOrAssembly ? 3 : method.IsFamily ? 2 : method.IsAssembly ? 1 : 0;
}
