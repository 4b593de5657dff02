using System.Reflection;

namespace Microsoft.ML.Wgan.TestSupport.ApiText;

/// <summary>The recorded form of Microsoft.ML's assemblies: <c>Type :: signature</c>, one line a type and one a member.</summary>
internal static class MicrosoftMlLines
{
    public static IEnumerable<string> OfVisible(Assembly assembly)
        => Visibility.TypesOf(assembly).Where(Visibility.IsVisible).SelectMany(OfVisible);

    public static IEnumerable<string> OfVisible(Type type)
        => MembersOf(type).Where(member => IsVisible(member)).Select(Of).Prepend(Of(type));

    public static string Of(Type type)
    {
        string head = string.Concat(Access(type), Modifiers(type), Kind(type));
        string[] bases = [.. BasesOf(type)];
        string tail = bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
        return $"{TypeText.Of(type)} :: {head}{tail}{TypeText.Constraints(type.GetGenericArguments())}";
    }

    public static string Of(MemberInfo member) => $"{TypeText.Of(member.DeclaringType!)} :: " + member switch
    {
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => $"{field.Name} = {ConstantText.Of(field.GetRawConstantValue())}",
        FieldInfo { IsLiteral: true } field => $"{Access(field)}const {TypeText.Of(field.FieldType)} {field.Name} = {ConstantText.Of(field.GetRawConstantValue())}",
        FieldInfo field => $"{Access(field)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType)} {field.Name}",
        ConstructorInfo constructor => $"{Access(constructor)}.ctor({TypeText.Parameters(constructor.GetParameters())})",
        PropertyInfo property => OfProperty(property),
        EventInfo @event => $"{Head(@event.AddMethod!)}event {TypeText.Of(@event.EventHandlerType!)} {@event.Name}",
        MethodInfo method => OfMethod(method),
        _ => throw new ArgumentException($"{member} has no line."),
    };

    /// <summary>Members that have a line: no accessors, nothing private, no compiler's own.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        if (Visibility.IsDelegate(type))
        {
            return [type.GetMethod("Invoke")!];
        }

        return type.GetMembers(Visibility.Declared).Where(member => member switch
        {
            FieldInfo field => !(type.IsEnum && !field.IsLiteral),
            ConstructorInfo constructor => !constructor.IsStatic,
            MethodInfo method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),
            PropertyInfo or EventInfo => true,
            _ => false,
        });
    }

    public static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => Visibility.IsVisible(field),
        MethodBase method => Visibility.IsVisible(method),
        PropertyInfo property => Visibility.IsVisible(Visibility.MainAccessor(property)),
        EventInfo @event => Visibility.IsVisible(@event.AddMethod),
        _ => false,
    };

    public static bool IsInternal(MemberInfo member) => member switch
    {
        FieldInfo field => Visibility.IsInternal(field),
        MethodBase method => Visibility.IsInternal(method),
        PropertyInfo property => Visibility.IsInternal(Visibility.MainAccessor(property)),
        EventInfo @event => Visibility.IsInternal(@event.AddMethod),
        _ => false,
    };

    private static string OfMethod(MethodInfo method)
    {
        if (Visibility.IsDelegate(method.DeclaringType!))
        {
            return $"Invoke: {TypeText.Of(method.ReturnType)} ({TypeText.Parameters(method.GetParameters())})";
        }

        Type[] generic = method.GetGenericArguments();
        string parameters = TypeText.Parameters(method.GetParameters(), Visibility.IsExtension(method));
        return $"{Head(method)}{TypeText.Of(method.ReturnType)} {method.Name}{TypeText.GenericArguments(generic)}({parameters}){TypeText.Constraints(generic)}";
    }

    private static string OfProperty(PropertyInfo property)
    {
        MethodInfo main = Visibility.MainAccessor(property);
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"{property.Name}[{TypeText.Parameters(index)}]";
        return $"{Head(main)}{TypeText.Of(property.PropertyType)} {name} {{ {Accessor("get", property.GetMethod, main)}{Accessor("set", property.SetMethod, main)}}}";
    }

    private static string Accessor(string word, MethodInfo? accessor, MethodInfo main)
    {
        if (accessor is null || (Visibility.IsVisible(main) && !Visibility.IsVisible(accessor)))
        {
            return "";
        }

        return $"{word}; ";
    }

    private static string Head(MethodInfo method) => Access(method) + MethodModifiers(method);

    private static string MethodModifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }

        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        if (method.IsAbstract)
        {
            return "abstract ";
        }

        if (!method.IsVirtual || method.IsFinal)
        {
            return "";
        }

        return Visibility.IsOverride(method) ? "override " : "virtual ";
    }

    private static string Access(MethodBase method)
        => method.IsFamily || method.IsFamilyOrAssembly ? "protected " : Visibility.IsInternal(method) ? "internal " : method.IsPrivate ? "private " : "";

    private static string Access(FieldInfo field)
        => field.IsFamily || field.IsFamilyOrAssembly ? "protected " : Visibility.IsInternal(field) ? "internal " : field.IsPrivate ? "private " : "";

    private static string Access(Type type)
        => Visibility.IsVisible(type) ? (type.IsNestedFamily || type.IsNestedFamORAssem ? "protected " : "public ") : "internal ";

    private static string Modifiers(Type type)
    {
        if (!type.IsClass || Visibility.IsDelegate(type))
        {
            return "";
        }

        return Visibility.IsStatic(type) ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
    }

    private static string Kind(Type type)
        => type.IsEnum ? "enum" : Visibility.IsDelegate(type) ? "delegate" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        bool hasBase = type.IsClass && !Visibility.IsDelegate(type) && type.BaseType is not null && type.BaseType != typeof(object);
        IEnumerable<string> interfaces = type.GetInterfaces().Where(Visibility.IsVisible).Select(TypeText.Of).Order(StringComparer.Ordinal);
        return hasBase ? interfaces.Prepend(TypeText.Of(type.BaseType!)) : interfaces;
    }
}
