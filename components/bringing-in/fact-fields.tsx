import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FactErrors, PreviewFacts } from "./preview-draft";

type FactFieldsProps = { facts: PreviewFacts; errors: FactErrors; onChange: (facts: PreviewFacts) => void };

/** What students are told of the article beside its text. */
export function FactFields({ facts, errors, onChange }: FactFieldsProps) {
  const field = (name: keyof PreviewFacts) => ({
    id: `fact-${name}`,
    value: facts[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...facts, [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field("title")} label="Title" required maxLength={300} autoComplete="off" dir="auto" />
      <TextField {...field("byline")} label="Byline" hint="Who wrote it, if it says so." maxLength={300} autoComplete="off" dir="auto" />
      <TextField {...field("outlet")} label="Outlet" hint="The newspaper or site." maxLength={300} autoComplete="off" dir="auto" />
      <TextField {...field("publishedOn")} label="Published on" type="date" />
      <TextField {...field("address")} label="Address" type="url" inputMode="url" maxLength={2000} autoComplete="off" />
      <TextareaField
        {...field("rights")}
        label="Rights"
        hint="What lets you use it in class: a licence, a permission, the rule for teaching. It stays with the lesson."
        maxLength={600}
        rows={2}
      />
    </>
  );
}
