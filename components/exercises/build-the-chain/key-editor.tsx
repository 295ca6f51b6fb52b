"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { numberAt, numbersOf, stringsOf } from "@/lib/domain/json-parts";
import { ChainDrawing } from "./chain-drawing";
import { LinkFields } from "./link-fields";
import { linksOf, sortedLinks } from "./links";

const MOST_NAMES = 12;
const WEIGHED = [
  { name: "steps", title: "Steps" },
  { name: "depth", title: "How deep" },
  { name: "independent", title: "Independent sources" },
] as const;

/** The names to choose from, the steps that are right, names that are the same, and how many sources are independent. */
export function BuildTheChainKeyEditor({ id, content, answerKey, keyOnly, onContent, onKey }: KeyEditorProps) {
  const names = stringsOf(content.names);
  const links = linksOf(answerKey);
  const same = Array.isArray(answerKey.same) ? answerKey.same.map(numbersOf) : [];
  const last = names.length - 1;
  const add = () => {
    // this article stays the last name
    const after = (index: number) => (index >= last ? index + 1 : index);
    onContent({ names: [...names.slice(0, last), `Name ${names.length}`, ...names.slice(last)] });
    onKey({ ...answerKey, links: sortedLinks(links.map(([from, to]) => [after(from), after(to)])) });
  };
  const remove = (gone: number) => {
    const after = (index: number) => (index > gone ? index - 1 : index);
    const kept = links.filter((link) => !link.includes(gone)).map(([from, to]): [number, number] => [after(from), after(to)]);
    onContent({ names: names.filter((_, index) => index !== gone) });
    onKey({
      ...answerKey,
      links: sortedLinks(kept),
      same: same.map((group) => group.filter((index) => index !== gone).map(after)).filter((group) => group.length > 1),
    });
  };
  const twinOf = (index: number) => same.find((group) => group.includes(index))?.find((other) => other !== index);
  const join = (index: number, twin: number | null) => {
    const others = same
      .map((group) => group.filter((one) => one !== index))
      .filter((group) => group.length > 1 || (twin !== null && group.includes(twin)));
    const group = others.find((one) => twin !== null && one.includes(twin));
    const next = twin === null ? others : group ? others.map((one) => (one === group ? [...one, index] : one)) : [...others, [twin, index]];
    onKey({ ...answerKey, same: next.filter((one) => one.length > 1).map((one) => one.sort((a, b) => a - b)) });
  };
  return (
    <div className="stack">
      <ol className="stack tight">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name is its place in the list
          <li key={index} className="row">
            <TextField
              id={`${id}-name-${index}`}
              label={index === last ? "This article" : `Name ${index + 1}`}
              maxLength={200}
              value={name}
              readOnly={keyOnly || index === last}
              onChange={({ currentTarget: { value } }) => onContent({ names: names.map((one, at) => (at === index ? value : one)) })}
            />
            {index < last && (
              <SelectField
                id={`${id}-same-${index}`}
                label="The same as"
                value={String(twinOf(index) ?? "")}
                onChange={({ currentTarget: { value } }) => join(index, value === "" ? null : Number(value))}
                options={[
                  { value: "", label: "Nobody else" },
                  ...names.flatMap((other, at) => (at === index || at === last ? [] : [{ value: String(at), label: other }])),
                ]}
              />
            )}
            {!keyOnly && index < last && names.length > 2 && (
              <Button variant="ghost" icon="trash" aria-label={`Remove ${name}`} onClick={() => remove(index)} />
            )}
          </li>
        ))}
      </ol>
      {!keyOnly && (
        <Button icon="plus" unavailable={names.length >= MOST_NAMES} onClick={add}>
          Add a name
        </Button>
      )}
      <LinkFields {...{ id, names, links }} onLinks={(next) => onKey({ ...answerKey, links: next })} />
      <ChainDrawing {...{ names, links }} />
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
