namespace SmallWins.Site.Tests;

/// <summary>Ways to make a browser run a script that the public collections do not have, since they do not know Markdown.</summary>
internal static class OwnVectors
{
    // Each runs `alert`, and so does whatever is made of it below.
    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "javascript%3Aalert(1)", "%6aavascript:alert(1)", "\u0001javascript:alert(1)", "\u00a0javascript:alert(1)",
        "java\u00adscript:alert(1)", "javascript://x/%0aalert(1)", "vbscript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "data:image/svg+xml,<svg/onload=alert(1)>", "data:application/javascript,alert(1)", "blob:null/x", "filesystem:x", "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "about:blank#javascript:alert(1)",
        "//outside.invalid/x.js", "https:javascript:alert(1)", "\\\\outside.invalid\\x", "javascript\\:alert(1)", "jav&NewLine;ascript:alert(1)", "javascript:alert(1)//https://a.b",
    ];

    private static readonly string[] Handlers =
    [
        "onerror", "onload", "onclick", "onmouseover", "onfocus", "onblur", "onanimationstart", "ontransitionend", "ontoggle", "onbeforetoggle", "onpointerenter", "onwheel", "onscroll", "onscrollend",
        "onkeydown", "onpaste", "ondrag", "onresize", "onpageshow", "onhashchange", "onmessage", "oncontentvisibilityautostatechange", "onsecuritypolicyviolation", "onbeforematch", "oncommand",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All =>
    [
        .. Addresses.SelectMany(address => (string[])
        [
            $"[a]({address})", $"[a](<{address}>)", $"![a]({address})", $"<{address}>", $"[a][r]\n\n[r]: {address}", $"[[{address}]]", $"![[{address}]]", $"[[{address}|x]]",
            $"<a href=\"{address}\">x</a>", $"<img src=\"{address}\">", $"<img src=x srcset=\"{address} 2x\">", $"<blockquote cite=\"{address}\">x</blockquote>", $"<picture><source srcset=\"{address}\"><img src=x></picture>",
        ]),
        .. Handlers.SelectMany(handler => (string[])
        [
            $"<img src=x {handler}=alert(1)>", $"<a href=x {handler}=\"alert(1)\" tabindex=0>x</a>", $"<details open {handler}='alert(1)'><summary>x</summary></details>", $"<div {handler}=alert(1) class=x\u00a0id=y>x</div>",
            $"[a](b \"x\\\" {handler}=alert(1) y=\\\"\")", $"![a\" {handler}=\"alert(1)](b.png)", $"`x\" {handler}=\"alert(1)`", $"#tag\"{handler}=alert(1)",
            $"a{{ {handler}=alert(1) }}", $"# x {{#y {handler}=alert(1)}}", $"``` {handler}=alert(1)\"><img src=x {handler}=alert(1)>\nx\n```",
        ]),
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "</script><script>alert(1)</script>", "\"]]};alert(1);//", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>",
        "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</noscript><img src=x onerror=alert(1)>", "\u2028alert(1)\u2029", "${alert(1)}", "{{ alert 1 }}", "{{7*7}}",
        "<style>@import 'https://outside.invalid/x.css';</style>", "<b style=\"background:url(https://outside.invalid/x)\">x</b>", "<link rel=stylesheet href=https://outside.invalid/x.css>", "<link rel=prefetch href=https://outside.invalid/x>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<meta http-equiv=refresh content=\"0;url=https://outside.invalid\">", "<base href=https://outside.invalid/>", "<base target=_top>",
        "<form action=https://outside.invalid><input autofocus onfocus=alert(1)><button>x</button></form>", "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>", "<iframe src=https://outside.invalid></iframe>",
        "<object data=https://outside.invalid></object>", "<embed src=https://outside.invalid>", "<video src=https://outside.invalid autoplay onerror=alert(1)></video>", "<audio src=https://outside.invalid onerror=alert(1)></audio>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\"/></svg>",
        "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<math href=javascript:alert(1)>x</math>",
        "<template shadowrootmode=open><img src=x onerror=alert(1)></template>", "<x-y is=z>x</x-y>", "<p id=main>x</p>", "<a id=wins name=wins>x</a>", "<img name=smallwins>", "<input name=body>", "<dialog open onclose=alert(1)>x</dialog>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", "<plaintext>x", "<xmp><img src=x onerror=alert(1)></xmp>", "<!--><img src=x onerror=alert(1)>-->", "<!doctype x [<!ENTITY a 'x'>]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
        "<img src=\"x` `<script>alert(1)</script>\"` `>", "<img \"\"\"><script>alert(1)</script>\">", "<a href=\"x\"title=\"y\"onclick=alert(1)>x</a>", "<<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img\u000bsrc=x\u000bonerror=alert(1)>", "%3Cscript%3Ealert(1)%3C/script%3E",
        "\u202e<img src=x onerror=alert(1)>", "＜script＞alert(1)＜/script＞", "<a href=x target=_blank rel=opener>x</a>", "<a href=x ping=https://outside.invalid download>x</a>", "<img src=https://outside.invalid/x.png loading=eager>", "<portal src=https://outside.invalid></portal>",
    ];
}
