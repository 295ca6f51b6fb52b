import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme } from "@/components/ui/theme";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Sourcework", template: "%s · Sourcework" },
  description: "Lessons in reading the news: who says so, and how sure are they?",
  applicationName: "Sourcework",
  robots: { index: false, follow: false },
  // figures in an article are not telephone numbers
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfcfa" },
    { media: "(prefers-color-scheme: dark)", color: "#181c1a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return (
    // the reader may change the theme before the page is hydrated
    <html lang="en" className={fontVariables} data-theme={theme ?? undefined} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
