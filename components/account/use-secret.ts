"use client";

import { useEffect, useState } from "react";

/**
 * The secret that stands after `#` in the address of this page, taken out of it at once: it stays in no history, bookmark or picture
 * of the screen. Undefined until the page has looked; null where there is none.
 */
export function useSecret(): string | null | undefined {
  const [secret, setSecret] = useState<string | null>();
  useEffect(() => {
    const take = () => {
      const found = location.hash.slice(1);
      if (found) history.replaceState(null, "", location.pathname);
      setSecret((known) => found || known || null);
    };
    take();
    // a second link opened in the same tab changes only what stands after the #
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);
  return secret;
}
