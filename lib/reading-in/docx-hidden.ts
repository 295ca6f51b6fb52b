import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

// Words that Word does not show (its "hidden text") are no words of the article. The package that reads documents does not know of
// them; it does know highlights and styles, so what is hidden is marked as such, and the mark is told to leave nothing behind.

const MARK = "not-shown";
/** What makes the reader leave out all that is marked. */
export const HIDDEN_STYLES = [`highlight[color='${MARK}'] => !`, `p.${MARK} => !`];

const TEXT_PART = /^word\/[^/]+\.xml$/;
const STYLE_PART = "word/styles.xml";
/** The properties of a run are told by elements of any prefix; one of them may be switched off. */
const VANISH = /<((?:[\w.-]+:)?)vanish(\s[^<>]*?)?(?:\/>|>\s*<\/\1vanish\s*>)/g;
const HIGHLIGHT = /<((?:[\w.-]+:)?)highlight(?:\s[^<>]*?)?(?:\/>|>\s*<\/\1highlight\s*>)/g;
const STYLED = /<((?:[\w.-]+:)?)([rp])Style(\s[^<>]*?)(?:\/>|>\s*<\/\1\2Style\s*>)/g;
const VALUE = /[\s:]val\s*=\s*["']([^"'<>]*)["']/;
const SWITCHED_OFF = /val\s*=\s*["'](?:0|false|off)["']/;

/** A Word document with what it hides marked for `HIDDEN_STYLES`; the same bytes where nothing is hidden. Throws on a broken file. */
export function markHidden(bytes: Uint8Array): Uint8Array {
  const texts = Object.entries(unzipSync(bytes, { filter: ({ name }) => TEXT_PART.test(name) })).map(
    ([name, part]) => [name, strFromU8(part)] as const,
  );
  if (!texts.some(([, text]) => text.includes("vanish"))) return bytes;
  const styles = hiddenStyles(texts.find(([name]) => name === STYLE_PART)?.[1] ?? "");
  const marked = texts.filter(([name]) => name !== STYLE_PART).map(([name, text]) => [name, strToU8(marking(text, styles))]);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(marked) }, { level: 0 });
}

const isHiding = (element: string) => [...element.matchAll(VANISH)].some(([, , attributes = ""]) => !SWITCHED_OFF.test(attributes));

function marking(text: string, styles: ReadonlySet<string>): string {
  const mark = (prefix: string) => `<${prefix}highlight ${prefix}val="${MARK}"/>`;
  return text
    .replace(HIGHLIGHT, "")
    .replace(VANISH, (element, prefix: string, attributes = "") => (SWITCHED_OFF.test(attributes) ? element : mark(prefix)))
    .replace(STYLED, (element, prefix: string, kind: string, attributes: string) => {
      if (!styles.has(VALUE.exec(attributes)?.[1] ?? "")) return element;
      return kind === "r" ? mark(prefix) : `<${prefix}pStyle ${prefix}val="${MARK}"/>`;
    });
}

/** The ids of styles that hide, by themselves or by a style that they are based on. */
function hiddenStyles(text: string): ReadonlySet<string> {
  const styles = text.split(/<(?:[\w.-]+:)?style\s/).slice(1);
  const idOf = (style: string) => /styleId\s*=\s*["']([^"'<>]*)["']/.exec(style)?.[1];
  const baseOf = (style: string) => /<(?:[\w.-]+:)?basedOn\s[^<>]*?val\s*=\s*["']([^"'<>]*)["']/.exec(style)?.[1];
  const hidden = new Set(styles.filter(isHiding).flatMap((style) => idOf(style) ?? []));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const style of styles) {
      const [id, base] = [idOf(style), baseOf(style)];
      if (id !== undefined && base !== undefined && hidden.has(base) && !style.includes("vanish")) hidden.add(id);
    }
  }
  return hidden;
}
