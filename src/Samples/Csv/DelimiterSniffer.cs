namespace WganSamples.Csv;

/// <summary>Finds the delimiter: the one that cuts the first records into the header's number of cells most often.</summary>
internal static class DelimiterSniffer
{
    private const int SampledRecords = 200;
    private const double MostlySpaced = 0.9;

    /// <summary>Most usual first, which decides a tie.</summary>
    private static readonly char[] _candidates = [',', ';', '\t', '|'];

    public static (char Delimiter, bool SpaceAfter) Sniff(TextSource source, char? given)
    {
        char[] candidates = given is char only ? [only] : _candidates;
        Trial best = candidates.Select(candidate => Try(source, candidate))
            .OrderByDescending(trial => trial.HeaderCells > 1)
            .ThenByDescending(trial => trial.Agreement)
            .ThenByDescending(trial => trial.HeaderCells)
            .First();
        return (best.Delimiter, best.Spaced);
    }

    private static Trial Try(TextSource source, char delimiter)
    {
        // Spaces are skipped while trying, so that `a, "b, c"` is seen as two cells.
        var scanner = new CsvScanner(source.Text, delimiter, skipSpaces: true, source.FileName);
        var cells = new List<CsvCell>();
        int header = 0, records = 0, agreeing = 0;
        try
        {
            while (records < SampledRecords && scanner.Read(cells))
            {
                header = records == 0 ? cells.Count : header;
                bool blank = cells is [{ Length: 0 }];
                records += blank ? 0 : 1;
                agreeing += !blank && cells.Count == header ? 1 : 0;
            }
        }
        catch (UserErrorException)
        {
            // With a wrong delimiter quotes may stand anywhere; the reader reports the fault if this delimiter wins all the same.
            records++;
        }
        bool spaced = scanner.Delimiters > 0 && scanner.SpacedDelimiters > MostlySpaced * scanner.Delimiters;
        return new Trial(delimiter, header, (double)agreeing / Math.Max(1, records), spaced);
    }

    private sealed record Trial(char Delimiter, int HeaderCells, double Agreement, bool Spaced);
}
