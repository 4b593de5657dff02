using System.Globalization;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

/// <summary>Reports looked at in a browser.</summary>
[Collection(ReportPagesGroup.Name)]
public sealed class BrowserTests(ReportPages pages)
{
    // Pixels; what is smaller is no text for people.
    private const double LeastText = 8.5;

    private static readonly (int Width, int Height)[] _screens = [(1280, 900), (390, 844)];

    [Fact]
    public async Task Reports_are_readable_on_desks_and_phones_in_light_and_in_dark()
    {
        await using Browser browser = await Browser.Start();
        foreach ((int width, int height) in _screens)
        {
            foreach (bool isDark in new[] { false, true })
            {
                await Look(browser, pages.PathOf("everything"), width, height, isDark);
            }

            await Look(browser, pages.PathOf("sixty columns"), width, height, isDark: false);
            await Look(browser, pages.PathOf("hollow"), width, height, isDark: true);
        }

        Assert.Empty(Complaints(browser));
        Assert.All(Requests(browser), url => Assert.StartsWith("file:", url));
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_seen()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("wgan-pages-");
        await using Browser browser = await Browser.Start();
        try
        {
            string path = Path.Combine(folder.FullName, "bad.html");
            await File.WriteAllTextAsync(path, "<!DOCTYPE html><script>console.error('no'); nothing.there()</script><div style='width:2000px'>wide</div><img src='gone.png'>");
            await browser.Show(path, 390, 844, isDark: false);

            Assert.Equal("2008", await browser.Evaluate("document.documentElement.scrollWidth"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.True(Complaints(browser).Count() >= 3);
        Assert.Contains(Requests(browser), url => url.EndsWith("gone.png", StringComparison.Ordinal));
    }

    private static async Task Look(Browser browser, string path, int width, int height, bool isDark)
    {
        await browser.Show(path, width, height, isDark);
        await browser.Evaluate("document.querySelectorAll('details').forEach(each => each.open = true); 0");
        string where = $"{Path.GetFileName(path)} at {width} pixels, {(isDark ? "dark" : "light")}";

        string wide = await browser.Evaluate("document.documentElement.scrollWidth");
        Assert.True(wide == width.ToString(CultureInfo.InvariantCulture), $"{where}: the page is {wide} pixels wide and scrolls sideways.");

        (int red, int green, int blue) = Palette.Parts((isDark ? Palette.Dark : Palette.Light).Page);
        Assert.Equal($"rgb({red}, {green}, {blue})", await browser.Evaluate("getComputedStyle(document.body).backgroundColor"));

        // A picture that is scaled down takes its texts along.
        const string Smallest = """
            Math.min(...[...document.querySelectorAll('svg text')].map(text => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)))
            """;
        double smallest = double.Parse(await browser.Evaluate(Smallest), CultureInfo.InvariantCulture);
        Assert.True(smallest >= LeastText, $"{where}: a text of a picture is {smallest} pixels high.");
    }

    private static IEnumerable<string> Complaints(Browser browser) => browser.Events
        .Where(report => report.Method is "Log.entryAdded" or "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Network.loadingFailed")
        .Select(report => report.Parameters.ToString());

    private static IEnumerable<string> Requests(Browser browser) => browser.Events
        .Where(report => report.Method == "Network.requestWillBeSent")
        .Select(report => (string?)report.Parameters["request"]?["url"] ?? "");
}
