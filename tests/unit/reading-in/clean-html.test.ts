import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOfHtml } from "@/lib/reading-in/clean-html";
import { isParsable } from "@/lib/reading-in/html-size";

const texts = (html: string) => blocksOfHtml(html).map(({ text }) => text);
const BEFORE = "<p>Before</p>";
const AFTER = "<p>After</p>";

// Everything between the two paragraphs must be gone.
const ATTACKS: [what: string, html: string][] = [
  ["a script", "<script>EVIL()</script>"],
  ["a script with an odd end", "<script>EVIL()</script foo >"],
  ["a script in capitals", "<SCRIPT SRC=//evil.example>EVIL</SCRIPT>"],
  ["an image with a handler", "<img src=x onerror=EVIL()>"],
  ["a comment", "<!-- EVIL -->"],
  ["a comment that ends early", "<!--><!-- EVIL -->"],
  ["a conditional comment", "<!--[if gte mso 9]><p>EVIL</p><![endif]-->"],
  ["a style sheet", "<style>p::after{content:'EVIL'}</style>"],
  ["a frame", "<iframe srcdoc='<p>EVIL</p>'>EVIL</iframe>"],
  ["an object", "<object data=evil.swf>EVIL</object>"],
  ["controls of a form", "<select><option>EVIL</option></select><textarea>EVIL</textarea><button>EVIL</button><input value=EVIL>"],
  ["labels", "<label>EVIL</label>"],
  ["a drawing with a script", "<svg><script>EVIL()</script><text>EVIL</text></svg>"],
  ["a drawing with HTML in it", "<svg><foreignObject><p>EVIL</p></foreignObject></svg>"],
  ["a drawing that breaks out of a style", "<svg><style><img src='</style><img src=x onerror=EVIL>'></style></svg>"],
  ["formulas", "<math><mtext><p>EVIL</p></mtext></math>"],
  ["a template", "<template><p>EVIL</p></template>"],
  ["what shows without scripts", "<noscript><p>EVIL</p></noscript>"],
  ["the title", "<title>EVIL</title>"],
  ["sound and film", "<video>EVIL</video><audio>EVIL</audio><canvas>EVIL</canvas>"],
  ["the hidden attribute", "<div hidden><p>EVIL</p></div>"],
  ["hidden from screen readers", '<p aria-hidden="true">EVIL</p>'],
  ["hidden from screen readers, in capitals", '<p aria-hidden="TRUE">EVIL</p>'],
  ["hidden until found, or asked for", '<p hidden="until-found">EVIL</p><div popover><p>EVIL</p></div>'],
  ["display: none", '<p style="display:none">EVIL</p>'],
  ["display: none, disguised", '<p style="color:red; DISPLAY : /* x */ no\\6e e !important">EVIL</p>'],
  ["visibility", '<div style="visibility: hidden">EVIL <b>EVIL</b></div>'],
  ["no size", '<span style="font-size:0px">EVIL</span><div style="height:0;overflow:hidden">EVIL</div>'],
  [
    "no size, by other names",
    '<p style="max-height:0;overflow:hidden">EVIL</p><p style="font-size:.0em">EVIL</p><p style="zoom:0">EVIL</p>',
  ],
  ["scaled to nothing", '<p style="transform: scale(0)">EVIL</p>'],
  ["no ink", '<p style="opacity:0">EVIL</p><p style="color:transparent">EVIL</p><p style="color:rgba(0,0,0,0)">EVIL</p>'],
  ["out of sight", '<p style="position:absolute;left:-9999px">EVIL</p><p style="text-indent:-5000px">EVIL</p>'],
  ["clipped away", '<p style="position:absolute;clip:rect(0,0,0,0)">EVIL</p><p style="clip-path: inset(50%)">EVIL</p>'],
  ["for screen readers only", '<p class="note sr-only">EVIL</p>'],
  [
    "hidden by the page's style",
    "<style>.a, p.b{display:none} #c{visibility:hidden}</style><p class=a>EVIL</p><p class='x b'>EVIL</p><p id=c>EVIL</p>",
  ],
  ["hidden by Word", "<p style='mso-hide:all'>EVIL</p>"],
  ["struck out", "<p><del>EVIL</del></p>"],
];

describe("what is no text of the article is gone", () => {
  test.each(ATTACKS)("%s", (_what, html) => {
    expect(texts(BEFORE + html + AFTER)).toEqual(["Before", "After"]);
  });
  test.each(ATTACKS)("%s, inside a paragraph", (_what, html) => {
    expect(texts(`<p>Before</p><div>${html}</div><p>After</p>`)).toEqual(["Before", "After"]);
  });
});

test("handlers, styles and addresses go, the words stay", () => {
  const html =
    '<p onclick="EVIL()" style="background:url(javascript:EVIL())">The <a href="javascript:EVIL()">mill</a> is <font size=7>shut</font></p>';
  expect(texts(html)).toEqual(["The mill is shut"]);
});

test("what stands after hidden text is told apart as ever", () => {
  const html = "<p style='display:none'>EVIL</p><h2>Next</h2><ul><li><span hidden>EVIL</span>Shut</li></ul><p>End</p>";
  expect(blocksOfHtml(html).map(({ kind, text }) => [kind, text])).toEqual([
    ["heading", "Next"],
    ["bullet", "Shut"],
    ["paragraph", "End"],
  ]);
});

test("text that looks like a tag stays text", () => {
  expect(texts("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; 3 &lt; 4</p>")).toEqual(["<script>alert(1)</script> &amp; 3 < 4"]);
});

test("what a style sheet hides on paper is not hidden", () => {
  expect(texts("<style>@media print { .a { display: none } } .b { color: red }</style><p class=a>Seen</p><p class=b>Seen too</p>")).toEqual(
    ["Seen", "Seen too"],
  );
});

test("headings, bullets, captions and paragraphs are told apart", () => {
  const html = `<article><h1>Mill <em>closed</em></h1><div>One<br>line<br><br>Two</div><ul><li>First<li><p>Second</p></ul>
    <figure><img alt="x"><figcaption>The mill</figcaption></figure><p><strong>What is next</strong></p><blockquote><p>Said</p></blockquote>
    <table><tr><td>1</td><td>2</td></tr></table></article>`;
  expect(blocksOfHtml(html).map(({ kind, text, aside }) => [kind, text, aside])).toEqual([
    ["heading", "Mill closed", false],
    ["paragraph", "One line", false],
    ["paragraph", "Two", false],
    ["bullet", "First", false],
    ["bullet", "Second", false],
    ["paragraph", "The mill", true],
    ["unknown", "What is next", false],
    ["paragraph", "Said", false],
    ["paragraph", "1 2", false],
  ]);
});

test("a page that is one form keeps its text", () => {
  expect(blocksOfHtml("<form><p>Text</p><input value=x></form>")).toEqual([{ kind: "paragraph", text: "Text", aside: false }]);
});

describe("a bomb", () => {
  test("is not parsed", () => {
    expect(isParsable("<div>".repeat(300))).toBe(false);
    expect(isParsable("<i></i>".repeat(30_001))).toBe(false);
  });
  test("is told from a large page", () => {
    expect(isParsable("<div><p>x</div>".repeat(10_000))).toBe(true);
    expect(isParsable(`<script>${"<div>".repeat(100_000)}</script>`)).toBe(true);
  });
});

test("any string becomes blocks of text without tags of its own", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "<",
      ">",
      "</",
      "<p",
      "<svg>",
      "<style>",
      "</style>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "&lt;",
      "&#0;",
      "style='",
      "<li>",
      "\0",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { text } of blocksOfHtml(pieces.join(""))) expect(text).toBe(text.trim());
    }),
    { numRuns: 500 },
  );
});
