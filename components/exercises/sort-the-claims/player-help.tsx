import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { classesOnOffer } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";

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
      <ul className="stack tight">
        {names.map((name) => {
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
        {keys.map(([pressed, what]) => (
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
