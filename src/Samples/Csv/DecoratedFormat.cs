using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace WganSamples.Csv;

/// <summary>Numbers with something around or between their digits: "$1,234.50", "45 %", "1'000".</summary>
/// <param name="Prefix">Before the digits of every cell, after the sign if there is one.</param>
/// <param name="Suffix">After the digits of every cell.</param>
/// <param name="Group">Between groups of three whole digits; null for nothing.</param>
/// <param name="Number">How the digits themselves are spelled.</param>
internal sealed record DecoratedFormat(string Prefix, string Suffix, char? Group, NumberFormat Number) : NumericFormat
{
    private const int GroupLength = 3;

    /// <summary>Groups and decimal separators that go together. A space would turn telephone numbers into numbers.</summary>
    private static readonly (char? Group, char Separator)[] _pairs = [(null, '.'), (null, ','), (',', '.'), ('.', ','), ('\'', '.')];

    [JsonIgnore]
    public override bool IsWhole => Number.IsWhole;

    [JsonIgnore]
    public override string Description => $"{Number.Description} ({Prefix}{(Group is char group ? $"1{group}000" : "1")}{Suffix})";

    /// <summary>Finds what all <paramref name="cells"/> carry; null if without it they aren't numbers.</summary>
    /// <param name="cells">The cells, without markers of missing ones.</param>
    /// <param name="delimiter">Where it is a comma, a comma between digits is read as a group's, else as a decimal one's first.</param>
    public static DecoratedFormat? Infer(IReadOnlyList<string> cells, char delimiter)
    {
        if (cells.Count == 0)
        {
            return null;
        }
        string first = cells[0].TrimStart('-');
        string prefix = new([.. first.TakeWhile(IsDecoration)]);
        string suffix = new([.. first[prefix.Length..].Reverse().TakeWhile(IsDecoration).Reverse()]);
        foreach ((char? group, char separator) in _pairs.Where(pair => pair != (null, ',') || delimiter != ','))
        {
            var bare = new List<string>();
            bool all = cells.All(cell => TryStrip(cell, prefix, suffix, group, separator, bare));
            if (all && NumberFormat.Infer(bare, separator) is { HasPlus: false } number)
            {
                return new DecoratedFormat(prefix, suffix, group, number);
            }
        }
        return null;
    }

    public override bool TryRead(string text, out double value)
    {
        var bare = new List<string>();
        value = 0;
        return TryStrip(text, Prefix, Suffix, Group, Number.DecimalSeparator, bare) && Number.TryRead(bare[0], out value);
    }

    public override string Write(double value)
    {
        string digits = Number.Write(value);
        string sign = digits.StartsWith('-') ? "-" : "";
        var grouped = new StringBuilder(digits[sign.Length..]);
        int point = digits.IndexOf(Number.DecimalSeparator, StringComparison.Ordinal);
        int whole = (point < 0 ? digits.Length : point) - sign.Length;
        for (int i = whole - GroupLength; Group is char group && i > 0; i -= GroupLength)
        {
            grouped.Insert(i, group);
        }
        return sign + Prefix + grouped + Suffix;
    }

    private static bool IsDecoration(char character) =>
        character is '%' or ' ' or '\u00A0' || char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;

    private static bool TryStrip(string cell, string prefix, string suffix, char? group, char separator, List<string> bare)
    {
        string sign = cell.StartsWith('-') ? "-" : "";
        string rest = cell[sign.Length..];
        if (!rest.StartsWith(prefix, StringComparison.Ordinal) || !rest.EndsWith(suffix, StringComparison.Ordinal)
            || rest.Length <= prefix.Length + suffix.Length)
        {
            return false;
        }
        string digits = rest[prefix.Length..^suffix.Length];
        if (!char.IsAsciiDigit(digits[0]) || (group is char mark && !IsGrouped(digits, mark, separator)))
        {
            return false;
        }
        bare.Add(sign + (group is char between ? digits.Replace(between.ToString(), "", StringComparison.Ordinal) : digits));
        return true;
    }

    private static bool IsGrouped(string digits, char group, char separator)
    {
        string[] groups = digits.Split(separator)[0].Split(group);
        return groups[0].Length is > 0 and <= GroupLength && groups.Skip(1).All(part => part.Length == GroupLength);
    }
}
