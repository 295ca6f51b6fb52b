"use client";

import { type ComponentType, useEffect, useState } from "react";
import { isAfterReceipt } from "./after-receipt";
import { keepPages, openAttempt } from "./kept-pages";
import { goFrom, watchReader } from "./reader-mark";

/**
 * What a student's pages do for a device that others use too: keep the open lesson for a reload without a connection, leave when
 * somebody else signs in, and what DeviceNotes does. A lesson in work needs none of that, and does not load it.
 */
export function StudentDevice() {
  const [Notes, setNotes] = useState<ComponentType | null>(null);

  useEffect(() => {
    void keepPages();
    // opening a lesson ends the time after the receipt
    isAfterReceipt();
    if (!openAttempt())
      void import("./device-notes").then(
        ({ DeviceNotes }) => setNotes(() => DeviceNotes),
        () => {},
      );
    return watchReader(() => goFrom("/learn"));
  }, []);

  return Notes && <Notes />;
}
