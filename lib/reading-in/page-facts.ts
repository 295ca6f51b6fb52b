import { findDay, keptAddress, type SaidFacts } from "./find-facts";

/** What a JSON-LD block or a tag says, of whatever kind. */
type Json = unknown;
const ARTICLE_TYPE = /Article$|^(BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review)$/;

/** What a page says of its article in its tags and its JSON-LD; `address` is where the page was found. */
export function pageFacts(document: Document, address: string | null): SaidFacts {
  const meta = (...names: string[]) =>
    first(
      names.map((name) =>
        document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)?.getAttribute("content"),
      ),
    );
  const told = articleJson(document);
  const canonical = first([document.querySelector('link[rel="canonical"]')?.getAttribute("href"), meta("og:url")]);
  return {
    title: first([textIn(told.headline), meta("og:title", "twitter:title"), document.querySelector("h1")?.textContent, document.title]),
    byline: first([namesIn(told.author), bylineOf(meta("author", "article:author", "byl", "parsely-author"))]),
    outlet: first([meta("og:site_name", "application-name"), namesIn(told.publisher)]),
    publishedOn: firstDay([
      textIn(told.datePublished),
      meta("article:published_time", "datePublished", "date", "pubdate", "dc.date", "DC.date.issued", "parsely-pub-date"),
      document.querySelector("time[datetime]")?.getAttribute("datetime"),
    ]),
    address: ownAddress(canonical, address),
    language: first([document.documentElement?.getAttribute("lang"), meta("og:locale")]),
  };
}

const first = (said: readonly (string | null | undefined)[]): string | null => said.find((one) => one?.trim())?.trim() ?? null;
const firstDay = (said: readonly (string | null | undefined)[]): string | null => {
  for (const one of said) {
    const day = one ? findDay(one) : null;
    if (day) return day;
  }
  return null;
};
/** Some pages give the address of the author's page for the author. */
const bylineOf = (said: string | null) => (said && /^https?:/.test(said) ? null : said);

/** A page may give another of its own addresses as the lasting one; another site's says nothing about it. */
function ownAddress(canonical: string | null, address: string | null): string | null {
  if (address === null) return keptAddress(canonical);
  const lasting = keptAddress(canonical, address);
  return lasting !== null && new URL(lasting).host === new URL(address).host ? lasting : keptAddress(address);
}

/** The first article that a page's JSON-LD tells of. */
function articleJson(document: Document): Record<string, Json> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent ?? ""), 0);
    if (found) return found;
  }
  return {};
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null; // other people's pages
  }
}

function findArticle(json: Json, depth: number): Record<string, Json> | null {
  if (depth > 4 || !isObject(json)) return null;
  if (Array.isArray(json)) {
    for (const one of json.slice(0, 50)) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const types = [json["@type"]].flat();
  return types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type)) ? json : findArticle(json["@graph"], depth + 1);
}

const isObject = (json: Json): json is Record<string, Json> => typeof json === "object" && json !== null;
const textIn = (json: Json): string | null => (typeof json === "string" ? json : null);

function namesIn(json: Json): string | null {
  const names = [json].flat().flatMap((one) => (isObject(one) ? [one.name].flat() : [one]));
  return (
    names
      .filter((name): name is string => typeof name === "string" && !/^https?:/.test(name))
      .slice(0, 5)
      .join(", ") || null
  );
}
