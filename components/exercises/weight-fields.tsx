import { Disclosure } from "@/components/ui/disclosure";
import type { JsonObject } from "@/lib/domain/json";
import { numberAt } from "@/lib/domain/json-parts";
import { ShareField } from "./share-field";

type WeightFieldsProps = {
  id: string;
  parts: readonly { readonly name: string; readonly title: string }[];
  weights: unknown;
  onWeights: (weights: JsonObject) => void;
};

const OFFERED = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1];

/** What each part makes of the credit. They need not sum to one: only their ratio counts. */
export function WeightFields({ id, parts, weights, onWeights }: WeightFieldsProps) {
  const now: Record<string, number> = Object.fromEntries(parts.map(({ name }) => [name, numberAt(weights, name) ?? 0]));
  return (
    <Disclosure summary="How much each part counts">
      <div className="row">
        {parts.map(({ name, title }) => (
          <ShareField
            key={name}
            id={`${id}-weight-${name}`}
            label={title}
            value={now[name] ?? 0}
            offered={OFFERED}
            onShare={(share) => onWeights({ ...now, [name]: share })}
          />
        ))}
      </div>
    </Disclosure>
  );
}
