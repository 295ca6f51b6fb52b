import type { ReactNode } from "react";
import type { ReviewedItem } from "@/lib/domain/feedback";
import type { CardReader } from "./credit-words";

/** What the card of an exercise kind is made from. `note`: what was decided about it; `foot`: what can be done about it. */
export type ReviewProps = { item: ReviewedItem; reader: CardReader; note?: ReactNode; foot?: ReactNode };
