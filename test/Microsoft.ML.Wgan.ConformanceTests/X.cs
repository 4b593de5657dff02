namespace Microsoft.ML.Wgan.ConformanceTests;
public class X { [Fact] public void Y() { } }
