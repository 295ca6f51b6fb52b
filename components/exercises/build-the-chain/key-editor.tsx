"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { numberAt, stringsOf } from "@/lib/domain/json-parts";
import { ChainDrawing } from "./chain-drawing";
import { joined, twinsOf, withName, withoutName } from "./chain-names";
import { LinkFields } from "./link-fields";
import { linksOf, unnamedOf } from "./links";

const MOST_NAMES = 12;
const WEIGHED = [
  { name: "steps", title: "Steps" },
  { name: "depth", title: "How deep" },
  { name: "independent", title: "Independent sources" },
] as const;

/** The names to choose from, the steps that are right, names that are the same, and how many sources are independent. */
export function BuildTheChainKeyEditor(props: KeyEditorProps) {
  const { id, content, answerKey, onKey } = props;
  const names = stringsOf(content.names);
  const links = linksOf(answerKey);
  return (
    <div className="stack">
      <NameFields {...props} names={names} />
      <fieldset className="stack tight">
        <legend>The steps that are right</legend>
        <LinkFields {...{ id, names, links }} onLinks={(next) => onKey({ ...answerKey, links: next })} />
        <ChainDrawing {...{ names, links }} unnamed={unnamedOf(content)} />
      </fieldset>
      <SelectField
        id={`${id}-independent`}
        label="Independent sources"
        value={String(numberAt(answerKey, "independent") ?? 1)}
        onChange={({ currentTarget: { value } }) => onKey({ ...answerKey, independent: Number(value) })}
        options={Array.from({ length: 10 }, (_, count) => ({ value: String(count), label: String(count) }))}
      />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}

type NameFieldsProps = KeyEditorProps & { names: readonly string[] };

/** The names that students choose from; the last one is this article. */
function NameFields({ id, content, answerKey, keyOnly, names, onContent, onKey }: NameFieldsProps) {
  const here = names.length - 1;
  const same = twinsOf(answerKey);
  const twinOf = (index: number) => same.find((group) => group.includes(index))?.find((other) => other !== index);
  const chain = { content, key: answerKey };
  const set = (next: typeof chain) => onContent(next.content, next.key);
  return (
    <fieldset className="stack tight">
      <legend>The names to choose from; some need not belong</legend>
      <ol className="stack tight">
        {names.slice(0, here).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name is its place in the list
          <li key={index} className="row key-row">
            <TextField
              id={`${id}-name-${index}`}
              label={`Name ${index + 1}`}
              maxLength={200}
              value={name}
              readOnly={keyOnly}
              onChange={({ currentTarget: { value } }) =>
                onContent({ ...content, names: names.map((one, at) => (at === index ? value : one)) })
              }
            />
            <SelectField
              id={`${id}-same-${index}`}
              label="The same as"
              value={String(twinOf(index) ?? "")}
              onChange={({ currentTarget: { value } }) =>
                onKey({ ...answerKey, same: joined(same, index, value === "" ? null : Number(value)) })
              }
              options={[
                { value: "", label: "Nobody else" },
                ...names.flatMap((other, at) => (at === index || at === here ? [] : [{ value: String(at), label: other }])),
              ]}
            />
            {!keyOnly && names.length > 2 && (
              <Button variant="ghost" icon="trash" aria-label={`Remove ${name}`} onClick={() => set(withoutName(chain, index))} />
            )}
          </li>
        ))}
      </ol>
      {!keyOnly && (
        <Button icon="plus" unavailable={names.length >= MOST_NAMES} onClick={() => set(withName(chain, `Name ${names.length}`))}>
          Add a name
        </Button>
      )}
    </fieldset>
  );
}
