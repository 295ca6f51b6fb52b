import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Sourcework",
    short_name: "Sourcework",
    description: "Lessons in reading the news: who says so, and how sure are they?",
    start_url: "/",
    display: "standalone",
    background_color: "#eaede9",
    theme_color: "#fcfcfa",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
