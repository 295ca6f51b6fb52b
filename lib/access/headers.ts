type Setting = {
  /** fresh for each answer; base64url */
  nonce: string;
  /** the program is reached over https */
  https: boolean;
  /** the development server: React evaluates code, Next inlines styles and holds a socket */
  dev: boolean;
};

/**
 * The headers that every answer carries. Scripts and style sheets need the nonce; style attributes are allowed because
 * React sets them for widths of bars. Nothing is loaded from, sent to or framed by another site.
 */
export function securityHeaders(setting: Setting): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(setting),
    ...staticHeaders,
    ...(setting.https && {
      "Strict-Transport-Security": "max-age=31536000",
      "Cross-Origin-Opener-Policy": "same-origin",
    }),
  };
}

// Referrer: "no-referrer" would also make browsers send `Origin: null` with forms, and our own posts could not be told apart.
const staticHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

function contentSecurityPolicy({ nonce, dev }: Setting): string {
  const sources: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws:" : "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(sources)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** `bytes` random bytes as base64url. */
export function randomToken(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString("base64url");
}
