import { isIP } from "node:net";
import type { ReadingRefusal } from "@/lib/domain/article-proposal";
import type { Reach } from "./reachable";

type CheckedUrl = { ok: true; url: URL } | { ok: false; reason: ReadingRefusal };

/** Names of one's own machine and network, whatever they resolve to. */
const INTERNAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PORT = /^[^/?#]*:\d{1,5}(?:[/?#]|$)/;

/**
 * The address of a page that may be asked for. Refuses what is no address; other schemes, ports and names with a password; and
 * addresses inside a network, also where the host is a number in any spelling. `base`: where a redirect stands.
 */
export function checkUrl(address: string, reach: Reach, base?: URL): CheckedUrl {
  const typed = address.trim();
  // "example.org/news" and "example.org:443/news" mean the web
  const full = base || (SCHEME.test(typed) && !PORT.test(typed)) ? typed : `https://${typed}`;
  if (typed === "" || /\s/.test(typed) || !URL.canParse(full, base)) return { ok: false, reason: "not-an-address" };
  const url = new URL(full, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return { ok: false, reason: "address-not-allowed" };
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIP(host) !== 0) {
    if (!reach.allows(host)) return { ok: false, reason: "internal-address" };
  } else if (INTERNAL_NAME.test(host)) return { ok: false, reason: "internal-address" };
  else if (!host.includes(".")) return { ok: false, reason: "not-an-address" };
  const isUsualPort = url.port === "" || url.port === "80" || url.port === "443" || reach.ports.includes(url.port);
  return isUsualPort ? { ok: true, url } : { ok: false, reason: "address-not-allowed" };
}
