import { LabelLegend } from "@/components/article/label-legend";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import { CLAIM_CLASSES } from "@/lib/domain/label";

type KeyLine = readonly [keys: readonly string[], what: string];

const keysFor = (mayCut: boolean): KeyLine[] => [
  [["Enter"], "Accept the claim as it stands and go to the next."],
  [["1", "2", "3", "4"], "Give the claim a label."],
  [["A"], "Accept another label too; then 1 to 4 says which."],
  ...(mayCut
    ? ([
        [["S"], "Split the claim: choose the word with which the second begins."],
        [["M"], "Merge it with the next claim of its paragraph."],
        [["Shift ←", "Shift →"], "Move the end of the claim by a word."],
        [["Shift ↑", "Shift ↓"], "Move the start of the claim by a word."],
      ] satisfies KeyLine[])
    : []),
  [["Z"], "Undo your last change, and those before it."],
  [["←", "→"], "The claim before, the claim after. Tab goes from paragraph to paragraph."],
  [["?"], "This help."],
];

/** What the labels mean and what the keys do. */
export function ReviewHelp({ open, onClose, mayCut }: { open: boolean; onClose: () => void; mayCut: boolean }) {
  return (
    <Dialog open={open} onClose={onClose} title="How to review" actions={<Button onClick={onClose}>Close</Button>}>
      <p>
        Go through the queue from the top. Read why a label is suggested, change what is wrong, and accept. Nothing is published unseen.
      </p>
      <LabelLegend classes={CLAIM_CLASSES} />
      <h3>Keys, while a claim has the focus</h3>
      <KeyList keys={keysFor(mayCut)} />
    </Dialog>
  );
}
