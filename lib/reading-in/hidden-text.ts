// Text that a reader of the page does not see.

type Attributes = Readonly<Record<string, string | undefined>>;
/** Classes and ids that a style sheet of the page hides. */
export type HiddenNames = { readonly classes: ReadonlySet<string>; readonly ids: ReadonlySet<string> };

const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|screenreader|a11y-hidden|u-hidden|is-hidden|hidden|d-none|invisible)(?:\s|$)/i;
const HIDING_STYLE = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0*(?:\.0+)?(?:%|;|!|$)/,
  /(?:^|;)font-size:0*(?:\.\d+)?(?:[a-z%]+)?(?:;|!|$)/,
  /(?:^|;)(?:font|zoom):0/,
  /(?:^|;)(?:color|-webkit-text-fill-color):(?:transparent|rgba\([^)]*,0?\.?0+\)|hsla\([^)]*,0?\.?0+\)|#[\da-f]{3}0(?:;|!|$)|#[\da-f]{6}00)/,
  /(?:^|;)(?:text-indent|margin|margin-left|margin-top|left|right|top|bottom|inset):-\d{3,}/,
  /(?:^|;)transform:(?:scale[xy3d]*\(0|translate[xy3d]*\(-\d{3,})/,
  /(?:^|;)clip:rect\((?:0|1)/,
  /(?:^|;)clip-path:(?:inset\((?:50|100)%|circle\(0|polygon\(00)/,
  /(?:^|;)content-visibility:hidden/,
  /(?:^|;)mso-hide:all/,
];
const NO_SIZE = /(?:^|;)(?:max-)?(?:width|height|inline-size|block-size):[01](?:px|pt|em|rem)?(?:;|!|$)/;
/** A footnote's mark and its way back: a number in the middle of a sentence. */
const NOTE_MARK = /^(?:footnote|endnote)-ref|^#(?:footnote|endnote)-ref/;
const REFERENCE_CLASS = /(?:^|\s)(?:reference|footnote-ref|mw-editsection)(?:\s|$)/;
const LONGEST_STYLE = 4_000;

/** Whether an element and all that it holds is not seen: by its attributes, its style, or the page's own style sheets. */
export function isHidden(tag: string, attributes: Attributes, names: HiddenNames): boolean {
  const { hidden, class: classes = "", id = "", style = "", href = "" } = attributes;
  // pages hide all of themselves until a script has run
  if (tag === "html" || tag === "body") return false;
  if (
    hidden !== undefined ||
    attributes.popover !== undefined ||
    attributes["aria-hidden"]?.toLowerCase() === "true" ||
    (attributes.type === "hidden" && tag === "input")
  )
    return true;
  if (HIDING_CLASS.test(classes) || REFERENCE_CLASS.test(classes) || NOTE_MARK.test(id) || NOTE_MARK.test(href)) return true;
  if (names.ids.has(id) || classes.split(/\s+/).some((name) => names.classes.has(name))) return true;
  return style !== "" && hides(style);
}

function hides(style: string): boolean {
  const plain = bare(style.slice(0, LONGEST_STYLE));
  return HIDING_STYLE.some((rule) => rule.test(plain)) || (NO_SIZE.test(plain) && /overflow(?:-[xy])?:(?:hidden|clip)/.test(plain));
}

/** Declarations without comments, escapes and spaces, in lower case. */
const bare = (declarations: string): string =>
  withoutComments(declarations)
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_escape, code: string | undefined, character: string | undefined) =>
      code === undefined ? (character ?? "") : characterOf(code),
    )
    .replace(/\s+/g, "")
    .toLowerCase();

function characterOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

const withoutComments = (css: string): string => {
  const [first = "", ...rest] = css.split("/*");
  return first + rest.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : "")).join("");
};

/**
 * The classes and ids that the page's style sheets hide by a rule of their own. Rules inside `@media` do not count: they hide
 * on paper, or on a phone.
 */
export function hiddenNames(html: string): HiddenNames {
  const classes = new Set<string>();
  const ids = new Set<string>();
  for (const { selectors, declarations } of styleSheets(html).flatMap(rulesOf)) {
    if (!hides(declarations)) continue;
    for (const selector of selectors.split(",")) {
      const [, mark, name] = selector.trim().match(/^(?:[a-z][\w-]*)?([.#])([\w-]+)$/i) ?? [];
      if (name !== undefined) (mark === "." ? classes : ids).add(name);
    }
  }
  return { classes, ids };
}

function styleSheets(html: string): string[] {
  const sheets: string[] = [];
  const opening = /<style\b[^>]*>/gi;
  const closing = /<\/style/gi;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(html);
    if (!end) break;
    sheets.push(html.slice(opening.lastIndex, end.index).replace(/<!--|-->/g, ""));
    opening.lastIndex = end.index;
  }
  return sheets;
}

/** The rules of a style sheet that stand outside of at-rules. */
function rulesOf(sheet: string): { selectors: string; declarations: string }[] {
  const rules: { selectors: string; declarations: string }[] = [];
  const css = withoutComments(sheet);
  let from = 0;
  let depth = 0;
  let selectors = "";
  let declarations = "";
  for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
    const part = css.slice(from, index);
    from = index + 1;
    if (mark === "{") {
      depth++;
      if (depth === 1) selectors = part;
    } else if (mark === ";") {
      if (depth === 1) declarations += `${part};`;
    } else {
      if (depth === 1 && !selectors.trimStart().startsWith("@")) rules.push({ selectors, declarations: declarations + part });
      if (depth <= 1) declarations = "";
      depth = Math.max(0, depth - 1);
    }
  }
  return rules;
}
