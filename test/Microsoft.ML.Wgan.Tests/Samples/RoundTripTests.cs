namespace Microsoft.ML.Wgan.Tests.Samples;

/// <summary>A file that is read and written again is the same file, byte by byte.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("a,b\n1,x\n2,y\n")]
    [InlineData("a,b\n1,x\n2,y")]
    [InlineData("a,b\r\n1,x\r\n2,y\r\n")]
    [InlineData("a,b\r1,x\r2,y\r")]
    [InlineData("a;b\n1,50;x\n2,25;y\n")]
    [InlineData("a\tb\n1\tx y\n2\t\n")]
    [InlineData("a|b\n1|x,y\n2|z\n")]
    [InlineData("a, b, c\n1, \"x, y\", +3\n2, z, -4\n")]
    [InlineData("v\n1\n\n3\n")]
    [InlineData("\"a\",\"b\",\"s\"\n1,NA,\"x\"\n2,3.5,\"y\"\n3,4.25,NA\n")]
    [InlineData("a,b\n\"1\",\"x\"\n\"2\",\"y\"\n")]
    [InlineData(",a,a\n0,\"two\nlines\",unknown\n1,\"say \"\"hi\"\"\",5\n2,d,7\n")]
    [InlineData("x\ty\n1\t2e-05\n2\t0.5\n-3\t1.25e-06\n")]
    [InlineData("x,y\n.5,1.50\n-.25,22.75\n")]
    [InlineData("x,y\n3750.0,39.02\n3800.0,270.0\n,11.5078\n")]
    [InlineData("x,y\n1.5E+10,a\n2.0E-03,b\n")]
    [InlineData("x,y\n0.1234567890123456,16.111\n66.74524,16.2\n")]
    [InlineData("d,t\n2013-01-01 06:00:00,2020-01-01T00:00:00Z\n2013-01-01 07:00:00,2020-01-08T00:00:00Z\n")]
    [InlineData("x,y\n\"$1,234.50\",45 %\n-$7.25,7 %\n")]
    [InlineData("ok\nTrue\nFalse\nTrue\n")]
    public void A_file_read_and_written_again_is_the_same_file(string text)
    {
        Assert.Equal(text, Csv.RoundTrip(text));
    }

    [Fact]
    public void The_byte_order_mark_is_written_again()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes("a,b\n1,é\n2,ü\n")];

        Assert.Equal(bytes, Csv.Write(Csv.Read(bytes)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_as_Windows_1252_and_written_so()
    {
        byte[] bytes = [.. "name\nJos"u8, 0xE9, .. "\nAn"u8, 0xEF, .. "s\n"u8];

        Assert.Equal("José", Csv.Read(bytes).Cells[0].Texts[0]);
        Assert.Equal(bytes, Csv.Write(Csv.Read(bytes)));
    }

    [Fact]
    public void UTF_16_is_written_again()
    {
        byte[] bytes = [.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes("a,b\n1,é\n2,ü\n")];

        Assert.Equal(bytes, Csv.Write(Csv.Read(bytes)));
    }
}
