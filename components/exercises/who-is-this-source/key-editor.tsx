"use client";

import { CheckFields } from "@/components/exercises/check-fields";
import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { WeightFields } from "@/components/exercises/weight-fields";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { oneOf, stringOf, stringsOf } from "@/lib/domain/json-parts";
import { VOUCHER_WORDS } from "@/lib/domain/label-words";
import { SOURCE_TERMS, SOURCE_TYPES, TERMS_WORDS } from "@/lib/domain/source-terms";

const WEIGHED = [
  { name: "type", title: "What it is" },
  { name: "terms", title: "On which terms" },
] as const;

/** The source, its type and terms, and what is as good. */
export function WhoIsThisSourceKeyEditor({ id, content, answerKey, keyOnly, onContent, onKey }: KeyEditorProps) {
  const type = oneOf(SOURCE_TYPES, answerKey.type) ?? "named-person";
  const terms = oneOf(SOURCE_TERMS, answerKey.terms) ?? "on-the-record";
  const alsoTypes = stringsOf(answerKey.alsoTypes);
  const alsoTerms = stringsOf(answerKey.alsoTerms);
  return (
    <div className="stack">
      <TextField
        id={`${id}-source`}
        label="The source, as the text calls it"
        maxLength={200}
        value={stringOf(content.source)}
        readOnly={keyOnly}
        onChange={(event) => onContent({ source: event.currentTarget.value })}
      />
      <div className="row">
        <SelectField
          id={`${id}-type`}
          label="What it is"
          value={type}
          onChange={({ currentTarget: { value } }) =>
            onKey({ ...answerKey, type: value, alsoTypes: alsoTypes.filter((one) => one !== value) })
          }
          options={SOURCE_TYPES.map((value) => ({ value, label: VOUCHER_WORDS[value] }))}
        />
        <SelectField
          id={`${id}-terms`}
          label="On which terms"
          value={terms}
          onChange={({ currentTarget: { value } }) =>
            onKey({ ...answerKey, terms: value, alsoTerms: alsoTerms.filter((one) => one !== value) })
          }
          options={SOURCE_TERMS.map((value) => ({ value, label: TERMS_WORDS[value].name }))}
        />
      </div>
      <CheckFields
        legend="Types that are as good"
        names={SOURCE_TYPES.filter((name) => name !== type)}
        words={(name) => VOUCHER_WORDS[name]}
        chosen={alsoTypes}
        onChosen={(chosen) => onKey({ ...answerKey, alsoTypes: chosen })}
      />
      <CheckFields
        legend="Terms that are as good"
        names={SOURCE_TERMS.filter((name) => name !== terms)}
        words={(name) => TERMS_WORDS[name].name}
        chosen={alsoTerms}
        onChosen={(chosen) => onKey({ ...answerKey, alsoTerms: chosen })}
      />
      <WeightFields id={id} parts={WEIGHED} weights={answerKey.weights} onWeights={(weights) => onKey({ ...answerKey, weights })} />
    </div>
  );
}
