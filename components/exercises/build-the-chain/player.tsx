"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { SelectField } from "@/components/ui/select-field";
import { numberAt, stringsOf } from "@/lib/domain/json-parts";
import { ChainDrawing } from "./chain-drawing";
import { LinkFields } from "./link-fields";
import { linksOf, unnamedOf } from "./links";

const MOST_SOURCES = 9;

/** Build the chain: a table of steps, drawn beside it. */
export function BuildTheChainPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      wide
      Controls={ChainControls}
      question={() => "How did this news come to this article?"}
      help={
        <p>
          Start with whoever knew it first. Give one step for each time it was passed on: who told whom. The last step leads to this
          article. Some names may not belong. Then say how many of the sources know it independently of each other.
        </p>
      }
    />
  );
}

function ChainControls({ id, item, answer, onAnswer }: ItemControlsProps) {
  const names = stringsOf(item.content.names);
  const links = linksOf(answer);
  const independent = numberAt(answer, "independent");
  const give = (next: [number, number][], count: number | null) =>
    onAnswer(next.length > 0 || count !== null ? { links: next, independent: count } : null);
  return (
    <div className="chain">
      <p className="hint">Start with whoever knew it first. One step for each time it was passed on.</p>
      <div className="chain-columns">
        <LinkFields {...{ id, names, links }} onLinks={(next) => give(next, independent)} />
        <ChainDrawing {...{ names, links }} unnamed={unnamedOf(item.content)} />
      </div>
      <SelectField
        id={`${id}-independent`}
        label="How many sources know it independently?"
        value={independent === null ? "" : String(independent)}
        onChange={({ currentTarget: { value } }) => give(links, value === "" ? null : Number(value))}
        options={[
          { value: "", label: "Choose…" },
          ...Array.from({ length: MOST_SOURCES + 1 }, (_, count) => ({ value: String(count), label: String(count) })),
        ]}
      />
    </div>
  );
}
