"use client";

import type { ItemControlsProps } from "@/components/exercises/item-controls";
import { ItemPlayer } from "@/components/exercises/item-player";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { SelectField } from "@/components/ui/select-field";
import { numberAt, stringsOf } from "@/lib/domain/json-parts";
import { ChainDrawing } from "./chain-drawing";
import { LinkFields } from "./link-fields";
import { linksOf } from "./links";

const MOST_SOURCES = 9;

/** Build the chain: a table of steps, drawn beside it. */
export function BuildTheChainPlayer(props: ExercisePlayerProps) {
  return (
    <ItemPlayer
      {...props}
      Controls={ChainControls}
      question={() => "How did this news come to this article?"}
      help={
        <p>
          Add a step for everybody who passed it on: who told whom. The last step leads to this article. Some names may not belong. Then say
          how many of the sources know it independently of each other.
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
    <>
      <LinkFields {...{ id, names, links }} onLinks={(next) => give(next, independent)} />
      <ChainDrawing {...{ names, links }} />
      <SelectField
        id={`${id}-independent`}
        label="How many sources know it independently?"
        value={independent === null ? "" : String(independent)}
        onChange={({ currentTarget: { value } }) => give(links, value === "" ? null : Number(value))}
        options={[
          { value: "", label: "Not said" },
          ...Array.from({ length: MOST_SOURCES + 1 }, (_, count) => ({ value: String(count), label: String(count) })),
        ]}
      />
    </>
  );
}
