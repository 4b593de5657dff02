using System.Text;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>How a report looks: the fonts of the system, a single column of cards, light or dark as the reader's machine is.</summary>
internal static class StyleSheet
{
    /// <summary>The rules of both grounds, then what they have in common.</summary>
    public static string Text
    {
        get
        {
            var text = new StringBuilder("\n:root{color-scheme:light dark;").Append(Variables(Palette.Light)).Append("}\n").Append(Cells(Palette.Light.Scale));
            text.Append("@media (prefers-color-scheme:dark){\n:root{").Append(Variables(Palette.Dark)).Append("}\n").Append(Cells(Palette.Dark.Scale)).Append("}\n");
            return text.Append(Common).ToString();
        }
    }

    private const string Common = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:1160px;margin:0 auto;padding:0 24px}
        header{padding-top:40px}
        h1,h2,h3,h4,p,ul,dl,dd,figure{margin:0;padding:0}
        h1{font-size:34px;line-height:1.2;font-weight:600;letter-spacing:-.015em}
        h2{font-size:22px;line-height:1.3;font-weight:600;letter-spacing:-.01em;margin:56px 0 6px}
        h3{font-size:16px;font-weight:600;margin:28px 0 10px}
        h4{font-size:15px;font-weight:600}
        .eyebrow{color:var(--soft);font-size:13px;margin-bottom:6px}
        .lead{font-size:17px;max-width:72ch;margin-top:10px}
        .about{color:var(--soft);max-width:86ch;margin-bottom:16px}
        nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:20px;padding-bottom:14px;border-bottom:1px solid var(--line);font-size:14px}
        a{color:inherit;text-decoration-color:var(--line);text-underline-offset:3px}
        a:hover{text-decoration-color:currentColor}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--synthetic);outline-offset:2px}
        .card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:18px 20px;min-width:0}
        .three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px;margin-top:20px}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(310px,1fr));gap:16px}
        .verdict{border-top:3px solid var(--line)}
        .verdict.good{border-top-color:var(--good)}
        .verdict.fair{border-top-color:var(--fair)}
        .verdict.poor{border-top-color:var(--poor)}
        .verdict h3{margin:0;font-size:14px;font-weight:600;color:var(--soft)}
        .verdict .grade{font-size:28px;line-height:1.25;font-weight:600;margin-bottom:6px}
        .grade.good,.reading.good{color:var(--good)}
        .grade.fair,.reading.fair{color:var(--fair)}
        .grade.poor,.reading.poor{color:var(--poor)}
        .grade.unknown,.reading.unknown{color:var(--soft)}
        .reading{font-size:13px;font-weight:600;white-space:nowrap}
        .reading::before{content:"";display:inline-block;width:8px;height:8px;border-radius:50%;background:currentColor;margin-right:7px}
        .reading.fair::before{border-radius:2px}
        .reading.poor::before{border-radius:0;clip-path:polygon(50% 0,100% 100%,0 100%)}
        .reading.unknown::before{background:none;border:1px solid currentColor}
        .findings{list-style:none;padding-top:6px;padding-bottom:6px}
        .findings li{display:grid;grid-template-columns:76px 76px minmax(0,1fr);gap:0 12px;padding:9px 0;border-top:1px solid var(--grid);align-items:baseline}
        .findings li:first-child{border-top:0}
        .findings .group{color:var(--soft);font-size:13px}
        .scores{list-style:none;padding:2px 20px}
        .score{display:grid;grid-template-columns:minmax(0,280px) minmax(0,1fr) 100px;gap:4px 28px;padding:16px 0 12px;border-top:1px solid var(--grid);align-items:start}
        .score:first-child{border-top:0}
        .score .value{font-size:14px;color:var(--soft)}
        .score .value b{font-size:22px;font-weight:600;color:var(--synthetic);margin-right:8px;font-variant-numeric:tabular-nums;white-space:nowrap}
        .score .value span{white-space:nowrap}
        .score>.reading{padding-top:2px}
        .yardsticks,.keys{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:13px;color:var(--soft)}
        .keys{margin:8px 0 14px}
        .key{display:inline-flex;align-items:center;gap:6px}
        svg{display:block;overflow:visible}
        svg.glyphs{position:absolute}
        svg.axis{overflow:hidden}
        svg text{font-size:11.5px;fill:var(--soft);font-variant-numeric:tabular-nums}
        .chart{width:100%;height:auto;margin-top:10px}
        .line{stroke:var(--line);stroke-width:1}
        .axis .line{stroke:var(--real);opacity:.7}
        .grid{stroke:var(--grid);stroke-width:1}
        .ideal{stroke:var(--real);stroke-width:1;stroke-dasharray:2 3}
        .interval{stroke:var(--synthetic);stroke-width:6;stroke-linecap:round;opacity:.32}
        .dot{fill:var(--synthetic)}
        .real-rows{fill:var(--real)}
        .hollow{fill:var(--card);stroke:var(--soft);stroke-width:1.6}
        .area{stroke:none}
        .area.real{fill:var(--real);opacity:.42}
        .area.synthetic{fill:var(--synthetic);opacity:.13}
        .curve{fill:none;stroke-width:1.9;stroke-linejoin:round}
        .curve.real{stroke:var(--real)}
        .curve.synthetic{stroke:var(--synthetic)}
        .bar.real{fill:var(--real)}
        .bar.synthetic{fill:var(--synthetic)}
        svg .label{fill:var(--ink)}
        svg text.small{font-size:10px}
        svg text.small.synthetic{fill:var(--synthetic)}
        .swatch{display:inline-block;width:14px;height:10px;border-radius:2px}
        .swatch.real{background:var(--real)}
        .swatch.synthetic{background:var(--synthetic)}
        .column h4{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;align-items:baseline}
        .column h4 small{font-weight:400;font-size:13px;color:var(--soft)}
        .column .facts,.note{font-size:13px;color:var(--soft);margin-top:4px}
        .facts b{font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto;max-width:100%;scrollbar-width:thin}
        .map.scale{margin-bottom:14px}
        .maps{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(540px,100%),1fr));gap:16px}
        .maps.wide{grid-template-columns:minmax(0,1fr)}
        .maps figure .scroll{padding:10px 2px}
        .map g text{font-size:10.5px;text-anchor:middle;pointer-events:none}
        .map.dense text{font-size:10.5px}
        .map .none rect{fill:none;stroke:var(--grid)}
        .map .none text{fill:var(--soft)}
        table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
        th,td{text-align:right;padding:7px 12px;border-top:1px solid var(--grid);vertical-align:top;overflow-wrap:normal}
        thead th{border-top:0;font-weight:600;color:var(--soft);font-size:12.5px;vertical-align:bottom}
        th:first-child,td.name,.words{text-align:left}
        table tr>:first-child{padding-left:0}
        table tr>:last-child{padding-right:0}
        th[scope=row]{font-weight:600}
        td.long{text-align:left;min-width:280px;overflow-wrap:anywhere}
        tbody th,td.name{min-width:120px;max-width:260px;overflow-wrap:anywhere}
        caption{text-align:left;font-weight:600;font-size:15px;padding-bottom:6px}
        details{margin-top:16px}
        summary{cursor:pointer;font-weight:600;font-size:14px;padding:4px 0}
        details .card{margin-top:10px}
        dl.facts-list{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 28px}
        dl.facts-list dt{color:var(--soft)}
        dl.reading-list{columns:2;column-gap:40px}
        dl.reading-list div{break-inside:avoid;padding-bottom:12px}
        dl.reading-list dt{font-weight:600}
        dl.reading-list dd{color:var(--soft);font-size:14px}
        .notes{padding-left:20px;color:var(--soft);font-size:14px}
        footer{padding-top:40px;padding-bottom:48px;color:var(--soft);font-size:13px}
        @media (max-width:760px){
        header,main,footer{padding-left:16px;padding-right:16px}
        header{padding-top:24px}
        h1{font-size:27px}
        h2{font-size:20px;margin-top:44px}
        .lead{font-size:16px}
        .three{grid-template-columns:minmax(0,1fr);gap:12px}
        .card{padding:14px 14px}
        .scores{padding:0 14px}
        .cards{grid-template-columns:minmax(0,1fr)}
        .score{grid-template-columns:minmax(0,1fr) auto;gap:2px 12px}
        .score .axis-box{grid-column:1/-1;grid-row:2}
        .score>.reading{grid-row:1;grid-column:2}
        .findings li{grid-template-columns:auto minmax(0,1fr)}
        .findings li>:last-child{grid-column:1/-1}
        dl.reading-list{columns:1}
        dl.facts-list{grid-template-columns:minmax(0,1fr);gap:0}
        dl.facts-list dd{margin-bottom:8px}
        th,td{padding:6px 8px}
        }
        @media print{.card,.score{break-inside:avoid}nav{display:none}}

        """;

    private static string Variables(Palette palette) => string.Concat(palette.Named.Select(named => $"--{named.Name}:{named.Colour};"));

    private static string Cells(ColourScale scale) => string.Concat(ColourScale.Steps.Select(step =>
    {
        string name = ColourScale.ClassOf(step);
        return $".{name} rect{{fill:{scale.Colour(step)}}}.{name} text{{fill:{scale.Ink(step)}}}\n";
    }));
}
