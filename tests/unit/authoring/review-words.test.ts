import { expect, test } from "vitest";
import { explainsAnother, newsWords } from "@/components/authoring/review-words";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { THREE } from "./made-claims";

test("what a colleague changed is told by the number that the claim has now, or by how many they are", () => {
  const [first, second] = THREE.map(({ id }) => id);
  expect(newsWords({ claims: [second ?? ""], facts: false }, THREE)).toBe("Changed by a colleague: claim 2.");
  expect(newsWords({ claims: ["removed"], facts: false }, THREE)).toBe("Changed by a colleague: a claim is gone.");
  expect(newsWords({ claims: [first ?? "", second ?? ""], facts: false }, THREE)).toBe("Changed by a colleague: 2 claims.");
  expect(newsWords({ claims: [], facts: true }, THREE)).toContain("title, summary or instructions");
  expect(newsWords({ claims: [first ?? ""], facts: true }, THREE)).toMatch(/claim 1\. Changed by a colleague: the lesson/);
});

test("an explanation that was written for another label is told from one's own", () => {
  const label = { voucher: "document", certainty: "asserted" } as const;
  const suggested = {
    label,
    accepted: [],
    evidence: [],
    reason: "A report says it.",
    headline: "",
    skill: null,
    chain: [],
    confidence: 0.9,
  };
  const claim = { ...THREE[0], label, suggested, explanation: "A report says it." } as WorkingClaim;
  expect(explainsAnother(claim)).toBe(false);
  expect(explainsAnother({ ...claim, label: { voucher: "named-person", certainty: "asserted" } })).toBe(false);
  expect(explainsAnother({ ...claim, label: { voucher: "own-voice", certainty: "hedged" } })).toBe(true);
  expect(explainsAnother({ ...claim, label: { voucher: "own-voice", certainty: "hedged" }, explanation: "It may be." })).toBe(false);
});
