import { SelectField } from "@/components/ui/select-field";
import {
  type Accommodation,
  MOST_EXTRA_ATTEMPTS,
  PAGE_SIZES,
  SIZE_WORDS,
  TEXT_SIZES,
  TIME_FACTORS,
  TIME_WORDS,
} from "@/lib/domain/accommodation";
import { formatCount, LOCALE } from "@/lib/domain/format";

type Choice = { value: string; label: string };
type Name = keyof Accommodation;

const onOff = (off: string, on: string): Choice[] => [
  { value: "off", label: off },
  { value: "on", label: on },
];
const count = (value: number, one: string, other: string): Choice => ({
  value: String(value),
  label: formatCount(value, { one, other }, LOCALE),
});

const FIELDS: readonly { name: Name; label: string; hint?: string; choices: readonly Choice[] }[] = [
  {
    name: "time",
    label: "Time",
    hint: "Every limit and every deadline moves with it, for work under way at once.",
    choices: TIME_FACTORS.map((value) => ({ value, label: TIME_WORDS[value] })),
  },
  {
    name: "extraAttempts",
    label: "Attempts",
    choices: [
      { value: "0", label: "As everybody" },
      ...Array.from({ length: MOST_EXTRA_ATTEMPTS }, (_, index) => count(index + 1, "1 more", "# more")),
    ],
  },
  { name: "listView", label: "Opens with", choices: onOff("The article", "The list") },
  {
    name: "itemsAPage",
    label: "In the list, at once",
    choices: [{ value: "all", label: "Everything" }, ...PAGE_SIZES.map((size) => count(size, "1 item", "# items"))],
  },
  { name: "textSize", label: "Text", choices: TEXT_SIZES.map((value) => ({ value, label: SIZE_WORDS[value] })) },
  { name: "clearLetters", label: "Letters", choices: onOff("As everybody", "Clear letters, set wider") },
  {
    name: "readAloud",
    label: "Reading aloud",
    hint: "By the voice of the browser.",
    choices: onOff("Off", "A button that reads the text aloud"),
  },
];

/** Only in a form for several students: a field that changes nothing. */
const LEAVE: Choice = { value: "", label: "Leave as it is" };

/** How a student works, field by field; `of` null: for several students, of whom each keeps what is not chosen here. */
export function AccommodationFields({ of, errors }: { of: Accommodation | null; errors: Record<string, string> }) {
  return (
    <div className="accommodation-fields">
      {FIELDS.map(({ name, label, hint, choices }) => (
        <SelectField
          key={name}
          id={`accommodation-${name}`}
          name={name}
          label={label}
          hint={hint}
          error={errors[name]}
          options={of ? choices : [LEAVE, ...choices]}
          defaultValue={of ? fieldValue(of[name]) : ""}
        />
      ))}
    </div>
  );
}

function fieldValue(value: Accommodation[Name]): string {
  if (value === null) return "all";
  return typeof value === "boolean" ? (value ? "on" : "off") : String(value);
}
