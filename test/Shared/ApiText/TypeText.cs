using System.Reflection;

namespace Microsoft.ML.Wgan.TestSupport.ApiText;

/// <summary>Names of types and lists of parameters as the recorded contracts write them: full names, C# keywords, no nullability.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(sbyte)] = "sbyte",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        }

        if (type.IsPointer)
        {
            return Of(type.GetElementType()!) + "*";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return Qualified(type);
    }

    public static string Constraints(Type[] genericParameters)
    {
        IEnumerable<string> clauses =
            from parameter in genericParameters
            let terms = ConstraintTerms(parameter).ToArray()
            where terms.Length > 0
            select $" where {parameter.Name} : {string.Join(", ", terms)}";
        return string.Concat(clauses);
    }

    public static string Parameters(ParameterInfo[] parameters, bool ofExtension = false)
        => string.Join(", ", parameters.Select((parameter, index) => (ofExtension && index == 0 ? "this " : "") + Parameter(parameter)));

    public static string GenericArguments(Type[] arguments)
        => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    // A nested type repeats the generic parameters of its outer type in metadata; the text gives each to the type that declares it.
    private static string Qualified(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        var chain = new List<Type>();
        for (Type? at = type; at is not null; at = at.DeclaringType)
        {
            chain.Insert(0, at);
        }

        int used = 0;
        var names = new List<string>();
        foreach (Type at in chain)
        {
            int count = at.GetGenericArguments().Length;
            names.Add(at.Name.Split('`')[0] + GenericArguments(arguments[used..count]));
            used = count;
        }

        string @namespace = string.IsNullOrEmpty(type.Namespace) ? "" : type.Namespace + ".";
        return @namespace + string.Join(".", names);
    }

    private static IEnumerable<string> ConstraintTerms(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (isStruct)
        {
            yield return "struct";
        }

        foreach (string constraint in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Of))
        {
            yield return constraint;
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string passing = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        string text = $"{passing}{Of(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {ConstantText.Of(parameter.RawDefaultValue)}" : text;
    }
}
