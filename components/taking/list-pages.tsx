import { Button } from "@/components/ui/button";

type Page = { readonly from: number; readonly to: number };

/** What of a list is shown at once: the page on which the current item stands. `size` null or left out: all of it. */
export function pageAround(current: number, count: number, size: number | null | undefined): Page {
  if (!size) return { from: 0, to: count };
  const from = Math.floor(current / size) * size;
  return { from, to: Math.min(from + size, count) };
}

type PageTurnerProps = Page & {
  count: number;
  /** goes to an item, which is the first of its page */
  onGo: (index: number) => void;
  size: number | null | undefined;
};

/** Turns the pages of a list; nothing where it stands on one. */
export function PageTurner({ from, to, count, size, onGo }: PageTurnerProps) {
  if (!size || count <= size) return null;
  return (
    <nav className="page-turner" aria-label="Pages of the list">
      <Button icon="back" unavailable={from === 0} onClick={() => onGo(from - size)}>
        Back
      </Button>
      <span className="num">{from + 1 === to ? `${to} of ${count}` : `${from + 1} to ${to} of ${count}`}</span>
      <Button iconEnd="next" unavailable={to === count} onClick={() => onGo(to)}>
        Next
      </Button>
    </nav>
  );
}
