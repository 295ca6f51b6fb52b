const MOST_TAGS = 60_000;
const DEEPEST = 256;
/** Tags that end themselves, or that a parser ends before the next of their kind. */
const NO_DEPTH = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt".split(
    " ",
  ),
);
const RAW_TEXT = new Set(["script", "style"]);

/** Whether HTML is small and flat enough to be parsed: at most 60,000 tags, 256 deep. In linear time. */
export function isParsable(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;
  let tags = 0;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[2] ?? "").toLowerCase();
    const closing = found[1] === "/";
    if (++tags > MOST_TAGS) return false;
    if (!NO_DEPTH.has(name)) depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST) return false;
    if (!closing && RAW_TEXT.has(name)) tag.lastIndex = endOfRawText(html, name, tag.lastIndex);
  }
  return true;
}

function endOfRawText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
