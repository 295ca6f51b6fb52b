import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// The one place where passwords, PINs and the secrets of links and cards are made and checked.

/**
 * Argon2id with 19 MiB and four passes: about 25 ms of one core, twice what OWASP asks for at the least. Thirty students who join
 * in one minute cost under a second of it. A PIN of six digits is not kept safe by a slow hash but by the limits of sign-in.
 */
const COST = { memoryCost: 19_456, timeCost: 4, parallelism: 1 };

// the same password typed on another system may come composed otherwise
const normal = (secret: string) => secret.normalize("NFKC");

/** The hash of a password or PIN, as it is stored. */
export const hashSecret = (secret: string): Promise<string> => hash(normal(secret), COST);

const stranger: { hash?: Promise<string> } = {};

/** Whether the password or PIN is the one behind `stored`. Nothing stored takes as long as a wrong one and is false. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  stranger.hash ??= hashSecret(randomBytes(16).toString("hex"));
  const nobodys = await stranger.hash;
  const right = await verify(stored ?? nobodys, normal(secret));
  return stored !== null && right;
}

/** The secret of a link or a card: 32 random bytes as base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a link's or card's secret, and by which a device or an e-mail address is known: its SHA-256. */
export const digest = (secret: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(secret).digest());

/** How an e-mail address stands in the table of limits. */
export const emailDigest = (email: string): string => createHash("sha256").update(email).digest("hex");
