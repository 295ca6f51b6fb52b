import type { ReactNode } from "react";

const shapes = {
  back: <path d="m14.5 5-7 7 7 7" />,
  next: <path d="m9.5 5 7 7-7 7" />,
  up: <path d="m5 15 7-7 7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  more: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="3" />,
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.4 9.3a2.7 2.7 0 1 1 3.8 2.9c-.8.4-1.2.9-1.2 1.8M12 17h.01" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.5h.01" />
    </>
  ),
  list: <path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />,
  text: <path d="M5 6h14M5 11h14M5 16h9" />,
  screen: <path d="M3 5h18v11H3zM12 16v4M8 20h8" />,
  print: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  user: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5c.6-3.6 3.2-5.3 6.5-5.3s5.9 1.7 6.5 5.3M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .7 3.2 2.3 3.6 4.9" />
    </>
  ),
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  unlock: <path d="M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2" />,
  key: (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8-8M16 7.5l3 3M13.5 10l2 2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  "eye-off": (
    <path d="M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4M6.3 7.4A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9" />
  ),
  flag: <path d="M6 21V4M6 4.5c4-2 8 2 12 0v9c-4 2-8-2-12 0" />,
  warning: <path d="M12 3.5 21.5 20h-19zM12 10v4.5M12 17.3h.01" />,
  pencil: <path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />,
  sort: <path d="m8 9 4-4 4 4M8 15l4 4 4-4" />,
  "sort-up": <path d="m8 10 4-4 4 4M12 6v12" />,
  "sort-down": <path d="m8 14 4 4 4-4M12 18V6" />,
  undo: <path d="M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10H9" />,
  sync: <path d="M20 12a8 8 0 1 1-3-6.2M17 2.5v3.5h-3.5" />,
  offline: <path d="M4 4l16 16M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-5-2.7M8.5 16a5 5 0 0 1 5.5-1M12 19.5h.01" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  calendar: <path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />,
  download: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15" />,
  upload: <path d="M12 16V5M7.5 9 12 4.5 16.5 9M4.5 20h15" />,
  qr: <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v2M18 20h2v-1M14 20h.01" />,
  card: <path d="M3 6h18v12H3zM6.5 14.5h5M6.5 10.5h3M15 10.5h3v3.5h-3z" />,
  trash: <path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13" />,
  link: <path d="M9 15l6-6M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M16 13l2.5-2.5a3.5 3.5 0 0 0-5-5L11 8" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5 5" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h8M17 7h3M4 17h3M12 17h8" />
      <circle cx="14.5" cy="7" r="2.5" />
      <circle cx="9.5" cy="17" r="2.5" />
    </>
  ),
  school: <path d="M4 20h16M6 20V9.5l6-5.5 6 5.5V20M10 20v-5h4v5" />,
  article: <path d="M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2M7.5 9h6M7.5 13h6" />,
  lesson: <path d="M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5" />,
  chart: <path d="M4 20h16M7 20v-7M12 20V5M17 20v-10" />,
  copy: <path d="M8 8h11v12H8zM5 16V4h11" />,
  "sign-out": <path d="M13 4H5v16h8M10 12h11M17 8l4 4-4 4" />,
  move: <path d="M4 9h15M15 5l4 4-4 4M20 16H8" />,
  split: <path d="M12 4v16M8 8l-4 4 4 4M16 8l4 4-4 4" />,
  merge: <path d="M12 4v16M3 8l4 4-4 4M21 8l-4 4 4 4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

const mirrored: ReadonlySet<IconName> = new Set<IconName>(["back", "next", "undo", "list", "text", "sign-out", "move"]);

/** A line drawing beside words; it says nothing to a screen reader. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  const classes = ["icon", mirrored.has(name) && "mirrors", className].filter(Boolean).join(" ");
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
