using System.Diagnostics;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

/// <summary>Trainings in processes of their own that are killed without warning, again and again, until one comes to its end.</summary>
internal sealed class KilledTrainings(string folder)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(20);

    private readonly string _checkpoints = Path.Combine(folder, "checkpoints");

    /// <summary>Processes killed so far.</summary>
    public int Kills { get; private set; }

    /// <summary>How many of them were in the middle of writing a checkpoint.</summary>
    public int TornWrites { get; private set; }

    /// <summary>Starts the command over and over and kills it at random moments after it has written something new, then lets it end.</summary>
    /// <param name="kills">How many times it is killed.</param>
    /// <param name="random">Chooses the moments.</param>
    /// <param name="command">The command line without checkpoints.</param>
    /// <returns>The exit code of the last process, and what it said of errors.</returns>
    public (int Code, string Error) Run(int kills, Random random, params string[] command)
    {
        string[] going = [.. command, "--checkpoint", _checkpoints, "--checkpoint-every", "1", "--resume"];
        while (Kills < kills && LivedUntilKilled(going, random))
        {
        }

        (int code, _, string error) = SamplesProcess.Run(going);
        return (code, error);
    }

    private bool LivedUntilKilled(string[] command, Random random)
    {
        string before = Newest();
        using Process process = SamplesProcess.Start(command);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        while (!process.HasExited && string.CompareOrdinal(Newest(), before) <= 0)
        {
            if (watch.Elapsed > _patience)
            {
                process.Kill();
                throw new TimeoutException($"No checkpoint newer than '{before}' was written.");
            }

            Thread.Sleep(5);
        }

        // Half of them wherever they are, the others as soon as one is seen to be written.
        Thread.Sleep(random.Next(0, 250));
        if (Kills % 2 == 1)
        {
            SpinWait.SpinUntil(() => process.HasExited || IsWriting(), _patience);
        }

        if (process.HasExited)
        {
            return false;
        }

        process.Kill();
        process.WaitForExit();
        Kills++;
        TornWrites += IsWriting() ? 1 : 0;
        return true;
    }

    private bool IsWriting() => Directory.GetFiles(_checkpoints, "*.unfinished").Length > 0;

    private string Newest() => Directory.Exists(_checkpoints) ? Directory.GetFiles(_checkpoints, "*.wgan").Max(StringComparer.Ordinal) ?? "" : "";
}
