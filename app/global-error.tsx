"use client";

import ErrorPage from "./error";
import { fontVariables } from "./fonts";
import "./globals.css";

/** When even the layout fails, so it brings its own html. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Something went wrong · Sourcework</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
