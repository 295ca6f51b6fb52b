import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";

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
      <ul className="stack tight">
        {CLAIM_CLASSES.map((name) => {
          const { letter, tone, name: title, help } = CLASS_WORDS[name];
          return (
            <li key={name} className="row tight">
              <Badge letter={letter} tone={tone} /> <b>{title}</b> <span className="quiet">{help}</span>
            </li>
          );
        })}
      </ul>
      <h3>Keys, while a claim has the focus</h3>
      <dl className="keys">
        {keysFor(mayCut).map(([pressed, what]) => (
          <div key={what}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
