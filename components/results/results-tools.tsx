"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { capital } from "@/lib/domain/capital";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { CLASS_WORDS, SKILL_WORDS } from "@/lib/domain/label-words";
import { FEWEST_FOR_FIRM } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { SKILLS } from "@/lib/domain/skill";
import { THIRD_WORDS, THIRDS } from "@/lib/domain/student-third";
import { useResults } from "./results-provider";
import { NO_CELL, NO_CLAIM } from "./results-view";

const STUDENTS = { one: "# student", other: "# students" };

/** Which claims and which students the article and the matrix are of. */
export function ResultsTools() {
  const { claims, classes, query, at } = useResults();
  const router = useRouter();
  const [busy, start] = useTransition();
  const show = (change: Partial<ResultsQuery>) => start(() => router.replace(at({ ...NO_CLAIM, ...change }), { scroll: false }));
  const labelled = claims.filter(({ keyClass }) => keyClass !== null);
  const skills = SKILLS.filter((skill) => labelled.some((claim) => claim.skill === skill));
  const keys = classes.filter((name) => labelled.some(({ keyClass }) => keyClass === name));
  // afterwards it is the teacher who opens and closes it
  const [open] = useState(Boolean(query.group || query.key || query.skill));
  return (
    <Disclosure summary="Only some students or claims" open={open}>
      <div className="results-tools" aria-busy={busy}>
        <SelectField
          id="which-students"
          label="Students"
          value={query.group ?? ""}
          options={[{ value: "", label: "Whole class" }, ...THIRDS.map((value) => ({ value, label: THIRD_WORDS[value] }))]}
          onChange={({ currentTarget }) => show({ group: THIRDS.find((one) => one === currentTarget.value) })}
        />
        {keys.length > 1 && (
          <SelectField
            id="which-label"
            label="Claims whose key is"
            value={query.key ?? ""}
            options={[{ value: "", label: "Any label" }, ...keys.map((value) => ({ value, label: CLASS_WORDS[value].name }))]}
            onChange={({ currentTarget }) => show({ ...NO_CELL, key: keys.find((one) => one === currentTarget.value) })}
          />
        )}
        {skills.length > 1 && (
          <SelectField
            id="which-skill"
            label="Claims about"
            value={query.skill ?? ""}
            options={[{ value: "", label: "Anything" }, ...skills.map((value) => ({ value, label: capital(SKILL_WORDS[value]) }))]}
            onChange={({ currentTarget }) => show({ ...NO_CELL, skill: skills.find((one) => one === currentTarget.value) })}
          />
        )}
      </div>
      {query.group && <ThirdsWords />}
    </Disclosure>
  );
}

/** How many are in the third that is shown, and how it is made. */
function ThirdsWords() {
  const { query, part } = useResults();
  if (!query.group) return null;
  const firm = part.students >= FEWEST_FOR_FIRM || part.few;
  return (
    <Disclosure
      summary={`${THIRD_WORDS[query.group]}: ${formatCount(part.students, STUDENTS, LOCALE)}${firm ? "" : ", provisional"}. How it is made`}
    >
      <p className="small">
        By the credit for the answers of this work, without lateness. Who has the same credit stands together: of n students who handed in,
        m with one credit and a with less belong to the third in which (a + m ÷ 2) ÷ n lies. So the thirds are not always of one size, and
        they say nothing beyond this work. Below {FEWEST_FOR_FIRM} students the figures are provisional: one more can still turn them.
      </p>
    </Disclosure>
  );
}
