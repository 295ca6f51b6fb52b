import type { ReadingRefusal } from "@/lib/domain/article-proposal";

/** Why nothing was read: the server refused, or was not reached. */
export type ReadingFailure = ReadingRefusal | "not-reached";

/** What happened, and what to do. */
export const refusalWords: Record<ReadingFailure, string> = {
  "not-reached": "The server was not reached. Look at your connection, then try again: what you put in is still here.",
  "no-text": "There is no text in it. Paste the words of the article, or choose another file.",
  "too-large": "It is larger than 5 MB. Paste only the text of the article instead.",
  "too-long": "It is longer than an article: over 100,000 characters or 1,000 paragraphs. Paste the part that you want to teach with.",
  "too-complex": "It took too long to read, or is built in a way that can’t be read here. Paste the text of the article instead.",
  busy: "Many articles are being read just now. Wait a minute, then try again.",
  "wrong-kind": "This is no DOCX, PDF, HTML or TXT file. Save it as one of these, or paste its text instead.",
  macros:
    "This document holds macros, small programs that are not let in. Save it as a plain Word document (.docx), or paste its text instead.",
  "broken-file": "The file can’t be opened: it seems to be damaged or not complete. Save it again, or paste its text instead.",
  "scan-without-text": "This PDF holds pictures of pages and no text. Use one whose words you can select, or type the article in.",
  "password-protected": "The file asks for a password. Save it without one, or open it and paste its text instead.",
  "unknown-characters": "Its characters can’t be read. Save it as UTF-8, or paste its text instead.",
  "not-an-address": "This is not the address of a page. Copy it from your browser: it begins with https://.",
  "address-not-allowed":
    "Only pages of the web can be read: addresses that begin with http:// or https://, without a password or a port of their own.",
  "internal-address":
    "This address leads into a private network, where the server must not look. Open the page yourself and paste its text.",
  "address-not-found": "No site has this address. Look for a typing error, or paste the text instead.",
  "no-answer": "The site gave no answer that can be read. Open the page yourself and paste its text.",
  "slow-answer": "The site took longer than 10 seconds. Open the page yourself and paste its text.",
  "too-many-redirects": "The page sends its readers on and on. Open it yourself and paste its text.",
  "page-missing": "The site has no page at this address. Look for a typing error, or paste the text instead.",
  "page-closed": "The page is behind a login or a payment. If you may read it, open it yourself and paste its text.",
  "page-failed": "The site answered with an error. Try again later, or open the page yourself and paste its text.",
  "not-a-page": "At this address stands no page, PDF or plain text. Paste the text instead, or save the file and choose it here.",
  "no-article": "The page gives no article text to a program. Open it yourself and paste its text.",
  "too-many-addresses": "You have had many pages read in a short time. Wait a few minutes, or paste the text instead.",
};

/** Why no lesson began. */
export type StartRefusal = "no-text" | "too-long" | "too-many-claims";

export const startRefusalWords: Record<StartRefusal | "not-reached" | "invalid", string> = {
  "no-text": "There is no sentence left. Keep at least one paragraph of the text.",
  "too-long": "The text is longer than 100,000 characters. Strike out the parts that you do not need.",
  "too-many-claims": "The text has more than 500 claims, more than any class can read. Strike out the parts that you do not need.",
  "not-reached": "The server was not reached. Look at your connection, then try again: nothing is lost.",
  invalid: "Nothing is stored yet: look at the marked fields.",
};
