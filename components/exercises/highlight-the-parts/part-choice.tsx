import { Segments } from "@/components/ui/segments";
import { PARTS, type Part } from "./marks";

type PartChoiceProps = { id: string; part: Part; onPart: (part: Part) => void };

/** Which part a tap marks; each is shown with the shape that its words get. */
export function PartChoice({ id, part, onPart }: PartChoiceProps) {
  return (
    <div className="stack tight">
      <Segments
        name={`${id}-part`}
        legend="What are you marking?"
        options={PARTS.map(({ name, title }) => ({
          value: name,
          label: (
            <span className="mark-name">
              <span className="mark-sample" aria-hidden="true">
                <span className="word" data-marks={name} data-first={name} data-last={name}>
                  Abc
                </span>
              </span>
              {title}
            </span>
          ),
        }))}
        value={part}
        onChange={onPart}
      />
      <p className="hint">{PARTS.find(({ name }) => name === part)?.help}</p>
    </div>
  );
}
