import { expect, test } from "vitest";
import { findReports } from "@/lib/source-analysis/find-reports";
import { wordsOf } from "@/lib/source-analysis/words";

const SURE = 0.5;

function reportsOf(text: string) {
  const words = wordsOf(text, [0, text.length]);
  const reports = findReports(
    words,
    words.map(() => false),
  );
  return reports
    .filter(({ sureness }) => sureness >= SURE)
    .map(({ source, cue }) => [source.map((range) => text.slice(...range)).join(" "), text.slice(...cue)]);
}

test.each([
  ["Mayor Ana Ruiz was adamant that the bridge was safe.", "Mayor Ana Ruiz", "was adamant"],
  ["Doctors are convinced the fever came by ship.", "Doctors", "are convinced"],
  ["The manager made it clear that nobody would be paid.", "The manager", "made it clear"],
  ["By the union's count, forty jobs are gone.", "the union", "count"],
  ["If his sister is to be believed, he slept through it.", "his sister", "is to be believed"],
  ["The consensus among farmers is that the rain came late.", "farmers", "consensus"],
  ["The captain's version is different: the engine was on fire.", "The captain", "version"],
  ["The tribunal was told that the ladder had been moved.", "The tribunal", "was told"],
  ["One witness recalled hearing a shot.", "One witness", "recalled"],
  ["The verdict gave the cause of death as drowning.", "The verdict", "gave"],
  ["The former keeper admitted to selling the oil.", "The former keeper", "admitted"],
])("reports: %s", (text, source, cue) => {
  expect(reportsOf(text)).toContainEqual([source, cue]);
});

test.each([
  "The government published the names of the winners.",
  "She noted the number of the van.",
  "The rebels claimed a second village on Thursday night.",
  "He advised three presidents on the price of copper.",
  "The farmer raised three sons.",
  "The bridge is certain to fall.",
])("tells a deed: %s", (text) => {
  expect(reportsOf(text)).toEqual([]);
});
