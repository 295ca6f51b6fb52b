import { z } from "zod";

/** True for a name of the IANA database, such as "Europe/Helsinki"; an offset such as "+02:00" is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export const timeZoneSchema = z.string().max(60).refine(isTimeZone, "Choose a time zone from the list.");

/** The zones to choose from, in alphabetical order, with UTC. */
export const listTimeZones = (): string[] => [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();
