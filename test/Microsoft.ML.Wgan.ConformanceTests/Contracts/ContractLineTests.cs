namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

public sealed class ContractLineTests
{
    [Theory]
    [InlineData("A.B<T> :: .ctor(int x)", "A.B<T>")]
    [InlineData("T A.B<T>.C : class : A.D", "A.B<T>.C")]
    [InlineData("C protected A.B..ctor()", "A.B")]
    [InlineData("M A.B<System.Int32>.M<T>(A.C c) : void", "A.B<System.Int32>")]
    [InlineData("P A.B.Item[long a, A.C b] : A.D { get; }", "A.B")]
    [InlineData("F A.B.f : A.C [static readonly]", "A.B")]
    public void A_line_says_what_type_it_is_about(string line, string type) => Assert.Equal(type, ContractLine.TypeOf(line));

    [Theory]
    [InlineData("A :: public sealed class : B", "A :: public sealed class : B, I, J")]
    [InlineData("A :: int M()", "A :: override int M()")]
    [InlineData("A :: int P { get; }", "A :: int P { get; set; }")]
    [InlineData("P A.P : int { get; }", "P A.P : int { get; set; }")]
    [InlineData("T A : class", "T A : class : B, I")]
    public void A_stand_in_may_offer_less(string line, string recorded)
        => Assert.True(ContractLine.OffersAtMost(line, recorded));

    [Theory]
    [InlineData("A :: public sealed class : B, K", "A :: public sealed class : B, I")]
    [InlineData("A :: public class : B", "A :: public sealed class : B")]
    [InlineData("A :: override int M()", "A :: int M()")]
    [InlineData("A :: int P { get; set; }", "A :: int P { get; }")]
    [InlineData("A :: int M(int y)", "A :: int M(int x)")]
    [InlineData("A :: int M(int x = 1)", "A :: int M(int x = 2)")]
    [InlineData("A<T> :: public sealed class", "A<T> :: public sealed class : I where T : class")]
    [InlineData("T A : class : B", "T A : sealed class : B")]
    public void A_stand_in_may_not_offer_more_or_something_else(string line, string recorded) => Assert.False(ContractLine.OffersAtMost(line, recorded));
}
