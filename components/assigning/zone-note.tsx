"use client";

import { useSyncExternalStore } from "react";
import { zoneNote } from "@/lib/domain/assignment-rule";
import { LOCALE } from "@/lib/domain/format";

const never = () => () => {};
const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names the class's zone to a reader whose own clock shows other times. The zone of a reader is known in their browser only. */
export function ZoneNote({ timeZone, moments, now }: { timeZone: string; moments: readonly Date[]; now: Date }) {
  const zone = useSyncExternalStore(never, readerZone, () => null);
  const note = zone === null ? null : zoneNote(moments, { locale: LOCALE, timeZone, now }, zone);
  return note && <span className="zone-note">{note}</span>;
}
