import localFont from "next/font/local";

// No adjusted fallback of Next's own: it would take the letters of other scripts before styles/fonts.css can.
const serif = localFont({
  src: "./fonts/source-serif-4-western.woff2",
  weight: "400 680",
  variable: "--font-serif-western",
  display: "swap",
  adjustFontFallback: false,
});

const sans = localFont({
  src: "./fonts/source-sans-3-western.woff2",
  weight: "400 700",
  variable: "--font-sans-western",
  display: "swap",
  adjustFontFallback: false,
});

export const fontVariables = `${serif.variable} ${sans.variable}`;
