import { openAttempt } from "./kept-pages";

const MARK = "sourcework-receipt";

/** From the receipt on, until a lesson is opened: what is shown then is done with. */
export function isAfterReceipt(): boolean {
  const receipt = window.location.pathname.endsWith("/receipt");
  try {
    if (receipt) window.sessionStorage.setItem(MARK, "1");
    if (openAttempt()) window.sessionStorage.removeItem(MARK);
    return window.sessionStorage.getItem(MARK) !== null;
  } catch {
    return receipt;
  }
}
