namespace Microsoft.ML.Runtime;

/// <summary>Tells the library's own exceptions from others: only they are wrapped with a sentence when a component cannot be made.</summary>
internal static class MarkedExceptions
{
    private const string Key = "Microsoft.ML stand-in";

    public static TException Mark<TException>(this TException exception)
        where TException : Exception
    {
        exception.Data[Key] = true;
        return exception;
    }

    public static bool IsMarked(this Exception exception) => exception.Data.Contains(Key);
}
