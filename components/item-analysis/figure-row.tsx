import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Figure } from "@/lib/domain/item-analysis";
import { figureText, whyNone } from "./figure-words";
import type { Formula } from "./formulas";

type FigureRowProps = {
  formula: Formula;
  figure: Figure;
  /** beside the value: of how much, or how far it may be off */
  more?: ReactNode;
};

/** A figure by its name; one tap opens what it says and how it is worked out. Without a value it says why. */
export function FigureRow({ formula: { name, says, formula, form }, figure, more }: FigureRowProps) {
  const why = whyNone(figure);
  return (
    <li>
      <Disclosure
        className="figure"
        summary={
          <>
            <span className="figure-name">{name}</span>
            <span className="num">
              <b>{figureText(figure, form) ?? "–"}</b>
              {why === null && more && <span className="caption"> {more}</span>}
            </span>
          </>
        }
      >
        <p>{says}</p>
        <p className="formula">{formula}</p>
      </Disclosure>
      {why !== null && <p className="caption why">{why}</p>}
    </li>
  );
}
