using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Compiled reads and writes of one member.</summary>
internal static class MemberAccess
{
    public static Func<TRow, TValue> Getter<TRow, TValue>(MemberInfo member)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, TValue>>(Expression.MakeMemberAccess(row, member), row).Compile();
    }

    public static Action<TRow, TValue> Setter<TRow, TValue>(MemberInfo member)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow));
        ParameterExpression value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Action<TRow, TValue>>(Expression.Assign(Expression.MakeMemberAccess(row, member), value), row, value).Compile();
    }

    /// <summary>Calls a private static method of <paramref name="owner"/> made generic; its exception comes through as it is.</summary>
    public static TResult Call<TResult>(Type owner, string method, Type[] types, params object[] arguments)
    {
        MethodInfo generic = owner.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic);
        return (TResult)generic.MakeGenericMethod(types).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
