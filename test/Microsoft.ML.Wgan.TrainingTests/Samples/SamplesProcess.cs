using System.Diagnostics;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

/// <summary>Runs the samples' program as a user does: another process, its exit code, what it prints.</summary>
internal static class SamplesProcess
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => Run(null, arguments);

    /// <param name="onLine">Called for each line of the output, with the process's id.</param>
    /// <param name="arguments">The command line.</param>
    public static (int ExitCode, string Output, string Error) Run(Action<int, string>? onLine, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        var output = new List<string>();
        while (process.StandardOutput.ReadLine() is string line)
        {
            output.Add(line);
            onLine?.Invoke(process.Id, line);
        }
        if (!process.WaitForExit(_patience))
        {
            process.Kill();
            throw new TimeoutException($"wgan-samples {string.Join(' ', arguments)} did not end.");
        }
        return (process.ExitCode, string.Join('\n', output), error.Result);
    }

    /// <summary>Starts the program; the caller reads what it prints, and ends it.</summary>
    public static Process Start(string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wgan-samples.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
