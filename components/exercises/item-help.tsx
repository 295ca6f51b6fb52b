import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import type { ItemKind } from "./item-controls";

type ItemHelpProps = Pick<ItemKind, "help" | "keys"> & {
  open: boolean;
  title: string;
  /** what the teacher says of lesson and exercise */
  instructions: readonly string[];
  onClose: () => void;
};

const EVERYWHERE = [
  { keys: ["Tab"], what: "The next field. With Shift the one before." },
  { keys: ["Z"], what: "Undo your last change." },
  { keys: ["Esc"], what: "Back to the question." },
  { keys: ["?"], what: "This help." },
] as const;

/** How an exercise is done, and what the keys do. */
export function ItemHelp({ open, title, instructions, help, keys = [], onClose }: ItemHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={<Button onClick={onClose}>Close</Button>}>
      {instructions.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {help}
      <p>You can change your mind until you hand in.</p>
      <h3>Keys, while a question has the focus</h3>
      <KeyList keys={[...keys, ...EVERYWHERE].map(({ keys: pressed, what }) => [pressed, what])} />
    </Dialog>
  );
}
