import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import type { AlarmReason, KeyAlarm } from "@/lib/domain/key-alarm";
import { CLASS_WORDS } from "@/lib/domain/label-words";

/** {chose} and {strongest} are counts in words, {label} and {key} the names of labels. */
const SENTENCES: Readonly<Record<AlarmReason, string>> = {
  "most-chose-another": "{chose}{strongest} chose {label}. The key says {key}.",
  "strongest-did-worse":
    "Your {third} strongest students got less here than your weakest: {strongestAlone} chose {label}. The key says {key}.",
  "better-readers-chose-another":
    "{chose}{strongest} chose {label}, and they did better on the other claims than those who chose {key}, as the key says.",
  "class-is-split": "The class agrees on most claims, but not on this one: {chose} chose {label}. The key says {key}.",
};

/** The evidence of an alarm in a sentence or two, ending in its question. */
export const alarmInWords = (alarm: KeyAlarm): string => `${alarmEvidence(alarm)} Accept ${CLASS_WORDS[alarm.label].name} too?`;

/** The evidence of an alarm in a sentence or two. */
export function alarmEvidence({ reason, label, keyClass, chose, answers, strongest, third }: KeyAlarm): string {
  const number = (value: number) => formatNumber(value, LOCALE);
  const parts: Record<string, string> = {
    chose: `${number(chose)} of ${number(answers)}`,
    strongest:
      strongest > 0
        ? formatCount(
            third,
            { one: ", your strongest student among them,", other: `, among them ${number(strongest)} of your # strongest,` },
            LOCALE,
          )
        : "",
    strongestAlone: `${number(strongest)} of them`,
    third: number(third),
    label: CLASS_WORDS[label].name,
    key: CLASS_WORDS[keyClass].name,
  };
  return SENTENCES[reason].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}
