import { Badge } from "@/components/ui/badge";
import { CreditDisc } from "@/components/ui/credit";
import { Icon } from "@/components/ui/icon";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ResultCell } from "@/lib/domain/results";

function creditWords(share: number): string {
  if (share < 0) return `${Math.round(-share * 100)} % taken off`;
  if (share === 0) return "no credit";
  return share === 0.5 ? "half credit" : `${Math.round(share * 100)} % credit`;
}

/** True where there is nothing more to say than full credit. */
const isFull = (cell: ResultCell): boolean => cell.share !== null && cell.share >= 1 && cell.other !== "waits";

/** The name of a cell's look; a tick for full credit is drawn by the style, for there are thousands of them. */
export const cellLook = (cell: ResultCell | undefined): string | undefined => (cell && isFull(cell) ? "full" : undefined);

/** Full credit in hidden words; anything else shows the label the student chose, or what else became of it, so that errors stand out of the calm. */
export function StudentCell({ cell }: { cell: ResultCell | undefined }) {
  if (!cell || cell.share === null) {
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="sr">not counted</span>
      </span>
    );
  }
  if (isFull(cell)) return <span className="sr">full credit</span>;
  if (cell.other === "waits") {
    return (
      <span className="other-answer" title="Waits for your mark">
        <Icon name="clock" />
        <span className="sr">waits for your mark</span>
      </span>
    );
  }
  if (cell.other) {
    return (
      <span className="other-answer">
        <CreditDisc share={cell.share} />
        <span className="sr">
          {cell.unsure && "right but not certain, "}
          {creditWords(cell.share)}
        </span>
      </span>
    );
  }
  if (!cell.chosen) return <span className="caption">blank</span>;
  const words = CLASS_WORDS[cell.chosen];
  return (
    <span className="half">
      <Badge letter={words.letter} tone={words.tone} size="sm" />
      {cell.share > 0 && <CreditDisc share={cell.share} />}
      <span className="sr">
        {words.name}, {cell.unsure && "right but not certain, "}
        {creditWords(cell.share)}
      </span>
    </span>
  );
}
