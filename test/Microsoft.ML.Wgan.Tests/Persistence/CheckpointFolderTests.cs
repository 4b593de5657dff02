using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Tests.Persistence;

public sealed class CheckpointFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("wgan-checkpoints").FullName, "new");
    private readonly List<string> _log = [];

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void The_last_ones_are_kept_and_the_newest_is_found()
    {
        using var folder = new CheckpointFolder(_path, keepLast: 2);
        foreach (int step in (int[])[2, 10, 9_999, 10_000])
        {
            folder.Save(At(step));
        }

        Assert.Equal(["checkpoint-0000010000.wgan", "checkpoint-0000009999.wgan"], folder.Files().Select(Path.GetFileName));
        Assert.Equal(10_000, folder.Newest(_log.Add)!.State.Step);
        Assert.Empty(_log);
    }

    [Fact]
    public void An_empty_folder_has_none()
    {
        using var folder = new CheckpointFolder(_path, keepLast: 1);

        Assert.Null(folder.Newest(_log.Add));
    }

    [Fact]
    public void What_a_killed_run_was_writing_is_never_read_and_deleted_by_the_next()
    {
        using (var folder = new CheckpointFolder(_path, keepLast: 2))
        {
            folder.Save(At(3));
        }

        string torn = Path.Combine(_path, "checkpoint-0000000004.wgan.unfinished");
        File.WriteAllBytes(torn, File.ReadAllBytes(Path.Combine(_path, "checkpoint-0000000003.wgan"))[..40]);
        using var next = new CheckpointFolder(_path, keepLast: 2);

        Assert.Equal(3, next.Newest(_log.Add)!.State.Step);
        Assert.False(File.Exists(torn));
        Assert.Empty(_log);
    }

    [Fact]
    public void A_damaged_checkpoint_is_passed_over_and_said()
    {
        using var folder = new CheckpointFolder(_path, keepLast: 3);
        folder.Save(At(3));
        folder.Save(At(4));
        Damage(folder.Files()[0]);

        Assert.Equal(3, folder.Newest(_log.Add)!.State.Step);
        Assert.StartsWith("checkpoint-0000000004.wgan is passed over: The checkpoint in this file is damaged", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_are_damaged_there_is_no_silent_new_start()
    {
        using var folder = new CheckpointFolder(_path, keepLast: 3);
        folder.Save(At(3));
        Damage(folder.Files()[0]);

        string message = Assert.Throws<InvalidDataException>(() => folder.Newest(_log.Add)).Message;

        Assert.StartsWith($"None of the checkpoints in '{_path}' can be read", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_trainings_in_one_folder_are_refused()
    {
        using var folder = new CheckpointFolder(_path, keepLast: 1);

        string message = Assert.Throws<IOException>(() => new CheckpointFolder(_path, keepLast: 1)).Message;

        Assert.Contains("another training writes its checkpoints there", message, StringComparison.Ordinal);
    }

    private static void Damage(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^3] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private static Checkpoint At(int step) => new(
        1, new RunFingerprint(new Dictionary<string, string>()), new TrainingState(step, 0, TimeSpan.Zero, 0, null, [], [], [new SavedTensor("weights", [2], new[] { 1f, 2f })]));
}
