using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Tests.Evaluation;

public sealed class SideBySideTests
{
    [Fact]
    public void Both_are_done()
    {
        (bool first, bool second) = (false, false);

        SideBySide.Do(() => first = true, () => second = true);

        Assert.Equal((true, true), (first, second));
    }

    [Fact]
    public void A_fault_comes_out_as_it_was_thrown()
    {
        var fault = new ArgumentException("why");
        void Fail() => throw fault;

        Assert.Same(fault, Assert.Throws<ArgumentException>(() => SideBySide.Do(Fail, () => { })));
        Assert.Same(fault, Assert.Throws<ArgumentException>(() => SideBySide.Do(() => { }, Fail)));
        Assert.Same(fault, Assert.Throws<ArgumentException>(() => SideBySide.Do(Fail, Fail)));
        Assert.Same(fault, Assert.Throws<ArgumentException>(() => SideBySide.Do(() => SideBySide.Do(Fail, Fail), () => { })));
    }
}
