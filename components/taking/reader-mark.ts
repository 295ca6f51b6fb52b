import { forgetPages } from "./kept-pages";
import { randomId } from "./random-id";

const SESSION = "sourcework-session";

/** Somebody else reads on this browser from here: nothing of the one before is shown again, in other tabs neither. */
export async function changeReader(): Promise<void> {
  try {
    window.localStorage.setItem(SESSION, randomId());
  } catch {
    // other tabs then find out when they ask the server
  }
  await forgetPages();
}

/** Calls `onChange` when the reader changed in another tab, or while this page lay in the browser's memory of pages. */
export function watchReader(onChange: () => void): () => void {
  const before = readerMark();
  const hear = (event: StorageEvent) => event.key === SESSION && onChange();
  const reshow = (event: PageTransitionEvent) => event.persisted && (before === undefined || readerMark() !== before) && onChange();
  window.addEventListener("storage", hear);
  window.addEventListener("pageshow", reshow);
  return () => {
    window.removeEventListener("storage", hear);
    window.removeEventListener("pageshow", reshow);
  };
}

/** Changes with every sign-in and sign-out on this browser; undefined where the browser keeps nothing. */
function readerMark(): string | null | undefined {
  try {
    return window.localStorage.getItem(SESSION);
  } catch {
    return undefined;
  }
}

/** Leaves this page so that Back does not come to it. Without a connection the worker shows a page that says so. */
export function goFrom(address: "/join" | "/learn"): void {
  document.documentElement.hidden = true;
  window.location.replace(address);
}
