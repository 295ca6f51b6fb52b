const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export const LINK_PURPOSES = ["first-administrator", "reset-password", "join-school", "join-class"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How long a link of each purpose works, in milliseconds. */
export const LINK_LASTS: Readonly<Record<LinkPurpose, number>> = {
  "first-administrator": 7 * DAY,
  "reset-password": HOUR,
  "join-school": 7 * DAY,
  "join-class": 7 * DAY,
};

/** The path of the link. The secret stands after `#`: no server, log or referrer gets to see it. */
export const linkPath = (purpose: LinkPurpose, secret: string): string =>
  `${purpose === "reset-password" ? "/reset" : "/invitation"}#${secret}`;
