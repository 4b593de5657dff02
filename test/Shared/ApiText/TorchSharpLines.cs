using System.Reflection;

namespace Microsoft.ML.Wgan.TestSupport.ApiText;

/// <summary>The recorded form of TorchSharp's assembly: a letter for the kind (T, C, M, P, F, E), the member, its type, its modifiers in brackets.</summary>
internal static class TorchSharpLines
{
    public static IEnumerable<string> OfVisible(Assembly assembly)
        => Visibility.TypesOf(assembly).Where(Visibility.IsVisible).SelectMany(OfVisible);

    public static IEnumerable<string> OfVisible(Type type)
        => MicrosoftMlLines.MembersOf(type).Where(member => MicrosoftMlLines.IsVisible(member) && !Visibility.IsDelegate(type)).Select(Of).Prepend(Of(type));

    public static string Of(Type type)
    {
        if (Visibility.IsDelegate(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"T {TypeText.Of(type)} : delegate {TypeText.Of(invoke.ReturnType)} ({TypeText.Parameters(invoke.GetParameters())})";
        }

        string[] bases = [.. BasesOf(type)];
        string tail = bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
        return $"T {TypeText.Of(type)} : {Modifiers(type)}{Kind(type)}{tail}{TypeText.Constraints(type.GetGenericArguments())}";
    }

    public static string Of(MemberInfo member)
    {
        string type = TypeText.Of(member.DeclaringType!);
        return member switch
        {
            FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => $"F {type}.{field.Name} = {ConstantText.Of(field.GetRawConstantValue())}",
            FieldInfo { IsLiteral: true } field => $"F {type}.{field.Name} : {TypeText.Of(field.FieldType)} [{Access(field)}const] = {ConstantText.Of(field.GetRawConstantValue())}",
            FieldInfo field => $"F {type}.{field.Name} : {TypeText.Of(field.FieldType)}{InBrackets(Modifiers(field))}",
            ConstructorInfo constructor => $"C {Access(constructor)}{type}..ctor({TypeText.Parameters(constructor.GetParameters())})",
            PropertyInfo property => OfProperty(type, property),
            EventInfo @event => $"E {type}.{@event.Name} : {TypeText.Of(@event.EventHandlerType!)}{InBrackets(Modifiers(@event.AddMethod!))}",
            MethodInfo method => OfMethod(type, method),
            _ => throw new ArgumentException($"{member} has no line."),
        };
    }

    private static string OfMethod(string type, MethodInfo method)
    {
        Type[] generic = method.GetGenericArguments();
        string parameters = TypeText.Parameters(method.GetParameters(), Visibility.IsExtension(method));
        return $"M {type}.{method.Name}{TypeText.GenericArguments(generic)}({parameters}) : {TypeText.Of(method.ReturnType)}{TypeText.Constraints(generic)}{InBrackets(Modifiers(method))}";
    }

    private static string OfProperty(string type, PropertyInfo property)
    {
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"{property.Name}[{TypeText.Parameters(index)}]";
        string @static = Visibility.MainAccessor(property).IsStatic ? "static" : "";
        return $"P {type}.{name} : {TypeText.Of(property.PropertyType)} {{ {Accessor("get", property.GetMethod)}{Accessor("set", property.SetMethod)}}}{InBrackets(@static)}";
    }

    private static string Accessor(string word, MethodInfo? accessor) => Visibility.IsVisible(accessor) ? $"{Access(accessor!)}{word}; " : "";

    private static string InBrackets(string words) => words.Length == 0 ? "" : $" [{words}]";

    private static string Modifiers(MethodInfo method) => (Access(method) + Dispatch(method)).TrimEnd();

    private static string Dispatch(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static";
        }

        if (!method.IsVirtual)
        {
            return "";
        }

        if (method.IsAbstract)
        {
            return "abstract";
        }

        if (Visibility.IsOverride(method))
        {
            return "override";
        }

        return method.IsFinal ? "" : "virtual";
    }

    private static string Modifiers(FieldInfo field)
        => $"{Access(field)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly" : "")}";

    private static string Access(MethodBase method) => method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "";

    private static string Access(FieldInfo field) => field.IsFamily || field.IsFamilyOrAssembly ? "protected " : "";

    private static string Modifiers(Type type)
    {
        if (!type.IsClass)
        {
            return "";
        }

        return Visibility.IsStatic(type) ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
    }

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            return [TypeText.Of(Enum.GetUnderlyingType(type))];
        }

        bool hasBase = type.IsClass && type.BaseType is not null && type.BaseType != typeof(object);
        IEnumerable<string> interfaces = type.GetInterfaces().Where(Visibility.IsVisible).Select(TypeText.Of).Order(StringComparer.Ordinal);
        return hasBase ? interfaces.Prepend(TypeText.Of(type.BaseType!)) : interfaces;
    }
}
