namespace WganSamples;

/// <summary>Something the user can put right; its message is the one sentence that the program prints.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
