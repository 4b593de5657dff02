using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.Tests.Reports;

/// <summary>A browser without a window, led over its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    // A ceiling for machines that do much else; it takes a second or two.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new(_patience);
    private string? _session;
    private int _lastId;

    private Browser(Process process, DirectoryInfo profile) => (_process, _profile) = (process, profile);

    /// <summary>What the browser reported since it started: a name and what it holds.</summary>
    public List<(string Method, JsonNode Parameters)> Events { get; } = [];

    /// <summary>Starts a browser with an empty page.</summary>
    public static async Task<Browser> Start()
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("wgan-browser-");
        var start = new ProcessStartInfo(Find()) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] options = ["--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank"];
        foreach (string option in Environment.IsPrivilegedProcess ? options.Prepend("--no-sandbox") : options)
        {
            start.ArgumentList.Add(option);
        }

        Process process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Browser(process, profile);
        await browser.Connect();
        return browser;
    }

    /// <summary>Sends a command and waits for its result; reports that come before it are kept.</summary>
    public async Task<JsonNode> Send(string method, object parameters)
    {
        int id = ++_lastId;
        string command = JsonSerializer.Serialize(_session is null ? (object)new { id, method, @params = parameters } : new { id, method, @params = parameters, sessionId = _session });
        await _socket.SendAsync(new UTF8Encoding().GetBytes(command), WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        while (true)
        {
            JsonNode message = await Receive();
            if ((int?)message["id"] == id)
            {
                return message["error"] is JsonNode fault ? throw new InvalidOperationException($"{method}: {fault}") : message["result"]!;
            }

            Keep(message);
        }
    }

    /// <summary>Shows a file as on a screen of a size, and waits until it is loaded.</summary>
    public async Task Show(string path, int width, int height, bool isDark)
    {
        await Send("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = width < 600 });
        await Send("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } } });
        int before = Events.Count;
        await Send("Page.navigate", new { url = new Uri(path).AbsoluteUri });
        while (!Events.Skip(before).Any(report => report.Method == "Page.loadEventFired"))
        {
            Keep(await Receive());
        }
    }

    /// <summary>What an expression of the page gives, as text.</summary>
    public async Task<string> Evaluate(string expression) => (await Send("Runtime.evaluate", new { expression, returnByValue = true }))["result"]!["value"]!.ToString();

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _end.Dispose();
        for (int attempt = 0; _profile.Exists && attempt < 20; attempt++)
        {
            try
            {
                _profile.Delete(recursive: true);
            }
            catch (IOException)
            {
                // Its children write a moment longer.
                await Task.Delay(100, CancellationToken.None);
            }

            _profile.Refresh();
        }
    }

    private async Task Connect()
    {
        string place = Path.Combine(_profile.FullName, "DevToolsActivePort");
        string[] lines = [];
        while (lines.Length < 2)
        {
            Assert.False(_process.HasExited, "The browser ended before it could be spoken to.");
            await Task.Delay(50, _end.Token);
            lines = File.Exists(place) ? await File.ReadAllLinesAsync(place, _end.Token) : [];
        }

        _socket.Options.Proxy = null;
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), _end.Token);
        JsonNode target = await Send("Target.createTarget", new { url = "about:blank" });
        _session = (string?)(await Send("Target.attachToTarget", new { targetId = (string?)target["targetId"], flatten = true }))["sessionId"];
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await Send($"{domain}.enable", new { });
        }
    }

    private async Task<JsonNode> Receive()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }

    private void Keep(JsonNode message) => Events.Add(((string?)message["method"] ?? "", message["params"] ?? new JsonObject()));

    private static string Find()
    {
        IEnumerable<string> places =
            from name in _names
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from ending in new[] { "", ".exe" }
            select Path.Combine(folder, name + ending);
        return Environment.GetEnvironmentVariable("WGAN_BROWSER") ?? places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The report is looked at in a browser, and there is none: neither {string.Join(", ", _names)} in PATH nor one that WGAN_BROWSER names. On Debian: apt-get install chromium (test.sh does so).");
    }
}
