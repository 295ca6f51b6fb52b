import { Notice } from "@/components/ui/notice";

const SENTENCES = new Map([
  ["lesson", "The lesson is imported. It is yours, and nobody else sees it."],
  ["copy", "This is your own copy. Nobody else sees it, and it stays as it is whatever becomes of the lesson it was made from."],
  ["key-version", "The new key is published. New assignments take it; running ones keep the key that they have."],
  ["nothing", "You have this lesson already, exactly like this. Nothing was changed."],
]);

/** What was just made of the lesson: `made` is what publishing, copying or importing wrote into the address. */
export function MadeNotice({ made, version }: { made: string | string[] | undefined; version: number }) {
  const sentence = made === "lesson-version" ? versionWords(version) : SENTENCES.get(String(made));
  return sentence ? <Notice kind="done">{sentence}</Notice> : null;
}

const versionWords = (version: number): string =>
  version === 1
    ? "The lesson is published. Give it to a class, or look at it as a student first."
    : `Version ${version} is published. New assignments take it; running ones keep the version that they have.`;
