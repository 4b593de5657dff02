using System.Text.RegularExpressions;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>Reads a recorded line: <c>Type :: signature</c> for Microsoft.ML, <c>M Type.member : ...</c> for TorchSharp.</summary>
internal static partial class ContractLine
{
    private const string Separator = " :: ";

    /// <summary>The type that a line is about.</summary>
    public static string TypeOf(string line)
    {
        int separator = line.IndexOf(Separator, StringComparison.Ordinal);
        if (separator >= 0)
        {
            return line[..separator];
        }

        string rest = line[2..].Replace("protected ", "", StringComparison.Ordinal);
        if (line[0] == 'C')
        {
            return rest[..rest.IndexOf("..ctor(", StringComparison.Ordinal)];
        }

        return line[0] == 'T' ? rest[..rest.IndexOf(" : ", StringComparison.Ordinal)] : OwnerOfMember(rest);
    }

    /// <summary>
    /// Whether <paramref name="line"/> is <paramref name="recorded"/> with something left out that no caller can miss at compile time
    /// without an error: an interface or base, a setter, the fact that a member overrides one.
    /// </summary>
    public static bool OffersAtMost(string line, string recorded)
    {
        if (WithoutOverride(line) == WithoutOverride(recorded) && !IsOverride(line))
        {
            return true;
        }

        if (Setter().Replace(line, "") == Setter().Replace(recorded, "") && !Setter().IsMatch(line))
        {
            return true;
        }

        return BasesAmong(line, recorded);
    }

    public static bool IsAbstractMember(string line)
        => AbstractMember().IsMatch(line);

    private static bool BasesAmong(string line, string recorded)
    {
        Match here = TypeLine().Match(line);
        Match there = TypeLine().Match(recorded);
        if (!here.Success || !there.Success)
        {
            return false;
        }

        bool sameHead = here.Groups["head"].Value == there.Groups["head"].Value && here.Groups["where"].Value == there.Groups["where"].Value;
        return sameHead && Bases(here).All(Bases(there).Contains);
    }

    private static string[] Bases(Match line) => line.Groups["bases"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOverride(string line) => WithoutOverride(line) != line;

    private static string WithoutOverride(string line)
        => line.Replace(":: override ", ":: ", StringComparison.Ordinal).Replace(" [override]", "", StringComparison.Ordinal);

    private static string OwnerOfMember(string text)
    {
        // The member's name ends at its parameters, its generic arguments or its type; dots in front of that separate names.
        int depth = 0;
        int lastDot = -1;
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0 && (c == '(' || c == '[' || c == ' '))
            {
                break;
            }

            lastDot = depth == 0 && c == '.' ? at : lastDot;
        }

        return text[..lastDot];
    }

    [GeneratedRegex(@":: (protected )?abstract |^[MP] .*\[(protected )?abstract\]$")]
    private static partial Regex AbstractMember();

    [GeneratedRegex(@"(protected |internal )?set; ")]
    private static partial Regex Setter();

    [GeneratedRegex(@"^(?<head>(?:\S.* :: (?:public|protected|internal) [a-z ]+|T \S.* : [a-z ]*(?:class|struct|interface|enum)))(?: : (?<bases>.*?))?(?<where>(?: where .*)?)$")]
    private static partial Regex TypeLine();
}
