import { Credit } from "@/components/ui/credit";
import { Icon } from "@/components/ui/icon";
import { type CreditOfItem, creditInWords } from "./credit-words";

/** The disc and its words; an item that does not count has the words alone, and one that waits for a mark a clock. */
export function ItemCredit({ item }: { item: CreditOfItem }) {
  const words = creditInWords(item);
  if (item.share !== null && item.rule === "waits") {
    return (
      <span className="credit">
        <Icon name="clock" /> {words}
      </span>
    );
  }
  return item.share === null ? <span className="credit">{words}</span> : <Credit share={item.share} words={words} />;
}
