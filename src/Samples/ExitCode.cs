using System.CommandLine;
using System.Reflection;

namespace WganSamples;

/// <summary>Runs a command line and turns what happens into an exit code: 0 done, 1 an error told in a sentence, 130 cancelled.</summary>
internal static class ExitCode
{
    private const int Failed = 1;
    private const int Cancelled = 130;

    /// <summary>A cancelled training stops after its current step; a large table's step or report may take seconds.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            string command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            // "Cannot parse argument 'x' for option '--seed' as expected type 'System.Int32'": the type's name helps nobody.
            string fault = parsed.Errors[0].Message.Split(" as expected type ")[0].TrimEnd('.');
            return Fail($"{fault}. See {command}--help.");
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = _patience });
        }
        catch (Exception exception) when (Innermost(exception) is OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; no rows were written.");
            return Cancelled;
        }
        catch (Exception exception)
        {
            if (Environment.GetEnvironmentVariable("WGAN_SAMPLES_TRACE") == "1")
            {
                await Console.Error.WriteLineAsync(exception.ToString());
            }
            return Fail(Sentence(Innermost(exception)));
        }
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine($"error: {sentence}");
        return Failed;
    }

    /// <summary>ML.NET and tasks wrap errors; the useful sentence is the inner one.</summary>
    public static Exception Innermost(Exception exception) =>
        exception is TargetInvocationException or AggregateException or TypeInitializationException && exception.InnerException is { } inner
            ? Innermost(inner)
            : exception;

    private static string Sentence(Exception exception)
    {
        // .NET appends the parameter's name to an argument error; the user of a command has no parameters.
        string message = exception.Message;
        int parameter = exception is ArgumentException { ParamName: not null } ? message.LastIndexOf(" (Parameter '", StringComparison.Ordinal) : -1;
        return parameter < 0 ? message : message[..parameter];
    }
}
