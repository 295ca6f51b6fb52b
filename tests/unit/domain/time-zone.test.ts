import { expect, test } from "vitest";
import { isTimeZone, listTimeZones, timeZoneSchema } from "@/lib/domain/time-zone";

test("names of the IANA database, old ones too, and no offsets", () => {
  for (const zone of ["Europe/Helsinki", "Asia/Kolkata", "Asia/Calcutta", "UTC"]) expect(isTimeZone(zone)).toBe(true);
  for (const zone of ["", "+02:00", "Mars/Olympus", "Europe/Helsinki\u0000", "'; --"]) expect(isTimeZone(zone)).toBe(false);
});

test("the list holds UTC and only zones", () => {
  const zones = listTimeZones();
  expect(zones).toContain("UTC");
  expect(zones).toContain("Europe/Berlin");
  expect(zones.every(isTimeZone)).toBe(true);
  expect(timeZoneSchema.safeParse("Nowhere/Land").error?.issues[0]?.message).toBe("Choose a time zone from the list.");
});
