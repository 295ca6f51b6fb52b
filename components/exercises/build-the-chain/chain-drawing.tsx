import { Fragment } from "react";
import { Icon } from "@/components/ui/icon";
import { columnsOf } from "./links";

type ChainDrawingProps = { names: readonly string[]; links: readonly (readonly [number, number])[] };

/** The steps drawn from the origin to this article. The table beside it says the same, so it is decoration for a screen reader. */
export function ChainDrawing({ names, links }: ChainDrawingProps) {
  if (links.length === 0) return <p className="chain-drawing empty quiet">The way is drawn here as you add steps.</p>;
  return (
    <div className="chain-drawing" aria-hidden="true">
      {columnsOf(links).map((column, at) => (
        <Fragment key={column.join(" ")}>
          {at > 0 && <Icon name="next" />}
          <ul>
            {column.map((name) => (
              <li key={name} data-end={name === names.length - 1 || undefined}>
                {names[name]}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}
