import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Which addresses may be asked for a page. The tests alone reach a server of their own. */
export type Reach = {
  /** Whether this IP address may be connected to. */
  allows: (ip: string) => boolean;
  /** Ports beside the usual ones of the web. */
  ports: readonly string[];
  resolve: typeof lookup;
};

export class InternalAddressError extends Error {
  override name = "InternalAddressError";
}

const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an IP address belongs to the public internet: not private, loopback, link-local, mapped, translated, reserved or multicast. */
export function isPublic(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || address.match(GLOBAL_IPV6);
}

export const THE_WEB: Reach = { allows: isPublic, ports: [], resolve: lookup };

/**
 * Looks a name up for a connection, and fails with InternalAddressError if any of its addresses may not be reached. The
 * connection goes to what was checked here: a name that resolves otherwise the second time gains nothing.
 */
export const checkedLookup =
  ({ allows, resolve }: Reach): LookupFunction =>
  (hostname, options: LookupOptions, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [address] = addresses ?? [];
      if (error || !address) callback(error ?? new Error("no address"), "", 0);
      else if (!addresses.every((one) => allows(one.address))) callback(new InternalAddressError("internal address"), "", 0);
      else if (options.all) callback(null, addresses);
      else callback(null, address.address, address.family);
    });
  };
