import { LabelLegend } from "@/components/article/label-legend";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import { classesOnOffer } from "@/lib/domain/label";

type PlayerHelpProps = { open: boolean; onClose: () => void; judgement: boolean; instructions: string };

/** What the labels mean and what the keys do. */
export function PlayerHelp({ open, onClose, judgement, instructions }: PlayerHelpProps) {
  const names = classesOnOffer(judgement);
  const keys: readonly [keys: string[], what: string][] = [
    [["←", "→"], "The claim before, the claim after. Tab goes from paragraph to paragraph."],
    [names.map((_, index) => String(index + 1)), "Give the claim a label."],
    [["0"], "Take the label off."],
    [["Z"], "Undo your last change."],
    [["Enter"], "Go from the claim to its labels. Esc goes back."],
    [["?"], "This help."],
  ];
  return (
    <Dialog open={open} onClose={onClose} title="How to label" actions={<Button onClick={onClose}>Close</Button>}>
      {instructions && <p>{instructions}</p>}
      <p>Tap a claim in the text, then tap its label. You can change your mind until you hand in.</p>
      <LabelLegend classes={names} />
      <h3>Keys, while a claim has the focus</h3>
      <KeyList keys={keys} />
    </Dialog>
  );
}
