namespace Microsoft.ML.Data;

/// <summary>Texts, compared letter by letter.</summary>
internal sealed class TextVocabulary() : Vocabulary<ReadOnlyMemory<char>>(TextDataViewType.Instance)
{
    private readonly Dictionary<string, uint> _keys = new(StringComparer.Ordinal);

    protected override ReadOnlyMemory<char> Parse(string text) => text.AsMemory();

    protected override int Compare(ReadOnlyMemory<char> left, ReadOnlyMemory<char> right) => left.Span.SequenceCompareTo(right.Span);

    protected override bool IsMissing(ReadOnlyMemory<char> value) => value.IsEmpty;

    protected override uint KeyOf(ReadOnlyMemory<char> value)
    {
        return _keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value.Span, out uint key) ? key : 0;
    }

    protected override void Remember(ReadOnlyMemory<char> value, uint key) => _keys.Add(value.ToString(), key);

    protected override void Clear() => _keys.Clear();
}
