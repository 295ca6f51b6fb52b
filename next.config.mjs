import path from "node:path";
import { routeWords } from "./scripts/route-words.mjs";

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  // the browser tests build beside a running `npm start`
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typedRoutes: true,
  reactCompiler: { compilationMode: "annotation" },
  // `npm run check` checks the types, of tests too; a build then need not do it again
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ["@node-rs/argon2", "graphile-worker", "linkedom", "mammoth", "nodemailer", "unpdf"],
  // a file that a teacher brings in may have 5 MB (lib/domain/article-proposal.ts); the form around it needs some more
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  // the development server would log what actions are called with: addresses and texts of articles, passwords
  logging: { serverFunctions: false },
  // what lib/access/request-log.ts may show of an address
  env: { ROUTE_WORDS: routeWords(path.join(import.meta.dirname, "app"), path.join(import.meta.dirname, "public")).join(" ") },
  // proxy.ts gives every other answer its headers
  headers: async () => [
    {
      source: "/_next/static/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
      ],
    },
  ],
};
