import { describe, expect, it } from "vitest";
import { randomToken, securityHeaders } from "@/lib/access/headers";

const headers = (setting: Partial<Parameters<typeof securityHeaders>[0]> = {}) =>
  securityHeaders({ nonce: "abc123", https: false, dev: false, ...setting });
const policy = (setting = {}) =>
  new Map(
    (headers(setting)["Content-Security-Policy"] ?? "").split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values] as const;
    }),
  );

describe("securityHeaders", () => {
  it("runs only scripts with this answer's nonce", () => {
    expect(policy().get("script-src")).toEqual(["'self'", "'nonce-abc123'", "'strict-dynamic'"]);
    expect(policy().get("style-src")).toEqual(["'self'", "'nonce-abc123'"]);
  });

  it("is framed by nobody and loads nothing from elsewhere", () => {
    expect(policy().get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy().get("object-src")).toEqual(["'none'"]);
    expect(policy().get("base-uri")).toEqual(["'none'"]);
    expect(headers()["Content-Security-Policy"]).not.toMatch(/https?:|\*/);
  });

  it("evaluates code only in development", () => {
    expect(headers()["Content-Security-Policy"]).not.toContain("unsafe-eval");
    expect(policy({ dev: true }).get("script-src")).toContain("'unsafe-eval'");
  });

  it("asks for https only where there is https", () => {
    expect(headers()).not.toHaveProperty("Strict-Transport-Security");
    expect(headers()["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
    expect(headers({ https: true })["Strict-Transport-Security"]).toBe("max-age=31536000");
  });

  it("carries the small ones", () => {
    expect(headers()).toMatchObject({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" });
  });
});

describe("randomToken", () => {
  it("is base64url of so many bytes, and new each time", () => {
    const tokens = new Set(Array.from({ length: 100 }, () => randomToken(16)));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  });
});
