import { Credit } from "@/components/ui/credit";
import type { ReviewedItem } from "@/lib/domain/feedback";
import { creditInWords } from "./credit-words";

/** The disc and its words; an item that does not count has the words alone. */
export function ItemCredit({ item }: { item: Pick<ReviewedItem, "share"> }) {
  const words = creditInWords(item);
  return item.share === null ? <span className="credit">{words}</span> : <Credit share={item.share} words={words} />;
}
