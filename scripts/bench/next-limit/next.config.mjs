import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** @type {import("next").NextConfig} */
export default { output: "standalone", poweredByHeader: false, outputFileTracingRoot: root, turbopack: { root } };
