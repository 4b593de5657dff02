namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>What README.md shows is code that compiles.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Every_snippet_of_the_readme_is_compiled()
    {
        string[] shown = [.. Blocks(Repository.Text("README.md"), "```csharp\n", "```").Select(WithoutUsings)];
        string[] compiled = [.. Blocks(Repository.Text("test/Microsoft.ML.Wgan.Tests/Structure/ReadmeSnippets.cs"), "// begin\n", "// end")];

        Assert.NotEmpty(shown);
        Assert.Equal(shown.Select(Lines), compiled.Select(Lines));
    }

    private static IEnumerable<string> Blocks(string text, string begin, string end)
    {
        for (int start = text.IndexOf(begin, StringComparison.Ordinal); start >= 0; start = text.IndexOf(begin, start, StringComparison.Ordinal))
        {
            start += begin.Length;
            int stop = text.IndexOf(end, start, StringComparison.Ordinal);
            yield return text[start..stop];
            start = stop;
        }
    }

    private static string WithoutUsings(string snippet) =>
        string.Join('\n', snippet.Split('\n').Where(line => !line.StartsWith("using Microsoft", StringComparison.Ordinal)));

    // The readme's code stands at the margin, the compiled one inside a method.
    private static string Lines(string snippet)
    {
        string[] lines = [.. snippet.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        int margin = lines.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line[margin..]));
    }
}
