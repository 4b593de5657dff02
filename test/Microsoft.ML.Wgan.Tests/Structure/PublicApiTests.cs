using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>A change of the public API shows in the diff of a commit.</summary>
public sealed class PublicApiTests
{
    private const string Approved = "test/Microsoft.ML.Wgan.Tests/Structure/PublicApi.approved.txt";
    private const string ApproveVariable = "WGAN_APPROVE_API";

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        string[] actual = PublicApi.Of(typeof(WganOptions).Assembly);
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllLines(Path.Combine(TestRun.RepositoryRoot, Approved), actual);
        }

        string[] approved = Repository.Lines(Approved);

        IEnumerable<string> changes = approved.Except(actual).Select(line => "- " + line).Concat(actual.Except(approved).Select(line => "+ " + line));
        Faults.None($"The public API changed. If you meant it: {ApproveVariable}=1 dotnet test test/Microsoft.ML.Wgan.Tests --filter PublicApi, and say so in CHANGELOG.md", changes);
    }
}
