import { Fragment } from "react";
import { Icon } from "@/components/ui/icon";
import { columnsOf, inOrderOfWay, wayOf } from "./links";

type Links = readonly (readonly [number, number])[];
type ChainDrawingProps = { names: readonly string[]; unnamed: readonly number[]; links: Links };

/** The steps drawn from the origin down to this article, and how often it was passed on. */
export function ChainDrawing({ names, unnamed, links }: ChainDrawingProps) {
  const columns = columnsOf(links);
  if (columns.length === 0) return <p className="chain-drawing empty quiet">The way is drawn here as you add steps.</p>;
  const nameOf = (name: number) => names[name] ?? "";
  const steps = inOrderOfWay(links).map(([from, to]) => `${nameOf(from)} told ${nameOf(to)}.`);
  return (
    <div className="chain-drawing">
      <div className="stack tight" role="img" aria-label={steps.join(" ")}>
        {columns.map((column, at) => (
          <Fragment key={column.join(" ")}>
            {at > 0 && <Hop />}
            <div className="chain-level">
              {column.map((name) => (
                <Node
                  key={name}
                  name={nameOf(name)}
                  said={saidOf(name, { names, unnamed, links, above: columns[at - 1] ?? [] })}
                  unnamed={unnamed.includes(name)}
                  here={name === names.length - 1}
                />
              ))}
            </div>
          </Fragment>
        ))}
      </div>
      <WayWords {...wayOf(links, unnamed)} />
    </div>
  );
}

/** What stands under a name: that it has none, that it is first, or who told it where the arrow does not say. */
function saidOf(name: number, { names, unnamed, links, above }: ChainDrawingProps & { above: readonly number[] }): string {
  const tellers = links.flatMap(([from, to]) => (to === name ? [from] : []));
  const asDrawn = tellers.length === above.length && tellers.every((teller) => above.includes(teller));
  return [
    unnamed.includes(name) ? "no name given" : "",
    tellers.length === 0 ? "knew it first" : asDrawn ? "" : `from ${tellers.map((teller) => names[teller] ?? "").join(", ")}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Node({ name, said, unnamed, here }: { name: string; said: string; unnamed: boolean; here: boolean }) {
  return (
    <span className="chain-node" data-unnamed={unnamed || undefined} data-here={here || undefined}>
      <Icon name={here ? "lesson" : unnamed ? "user" : "users"} />
      <span>
        <bdi>{name}</bdi>
        {said && <small>{said}</small>}
      </span>
    </span>
  );
}

const Hop = () => (
  <span className="chain-hop">
    <svg viewBox="0 0 44 42" aria-hidden="true">
      <path d="M22 2v36M16 32l6 7 6-7" />
    </svg>
    told
  </span>
);

function WayWords({ times, withoutName }: { times: number; withoutName: number }) {
  const often = times === 1 ? "once" : `${times} times`;
  const nameless = withoutName === 0 ? "" : `, ${withoutName === 1 ? "once" : `${withoutName} times`} without a name`;
  return (
    <p className="chain-depth">
      Passed on <b>{often}</b>
      {nameless}.
    </p>
  );
}
