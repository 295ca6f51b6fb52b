import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedSchema, type LabelledKey, labelledKeySchema } from "@/lib/domain/answer-key";
import { CERTAINTIES, type Certainty, CLAIM_CLASSES, type ClaimClass, type Label, VOUCHERS, type Voucher } from "@/lib/domain/label";
import { exerciseKind } from "@/lib/exercises/registry";
import { acceptedClasses, gradeClaim, offeredClass } from "@/lib/exercises/sort-the-claims/grade";
import { sortTheClaimsResponseSchema } from "@/lib/exercises/sort-the-claims/response";

const ON = { judgement: true };
const OFF = { judgement: false };
const own = (certainty: Label["certainty"]): Label => ({ voucher: "own-voice", certainty });
const of = (label: Label, ...accepted: LabelledKey["accepted"]): LabelledKey => ({ label, accepted });
const credits = (key: LabelledKey, options = ON) =>
  Object.fromEntries(CLAIM_CLASSES.map((name) => [name, gradeClaim(key, { class: name }, options).credit]));

test("the key's own class earns everything, the others nothing", () => {
  expect(credits(of(own("asserted")))).toEqual({ "reported-fact": 1, attribution: 0, speculation: 0, judgement: 0 });
  expect(credits(of(own("hedged")))).toEqual({ "reported-fact": 0, attribution: 0, speculation: 1, judgement: 0 });
  expect(credits(of(own("predicted")))).toEqual({ "reported-fact": 0, attribution: 0, speculation: 1, judgement: 0 });
  expect(credits(of(own("evaluative")))).toEqual({ "reported-fact": 0, attribution: 0, speculation: 0, judgement: 1 });
  for (const voucher of VOUCHERS.filter((name) => name !== "own-voice")) {
    for (const certainty of CERTAINTIES) expect(credits(of({ voucher, certainty })).attribution).toBe(1);
  }
});

test("the border cases of the model", () => {
  // "is set to" for a fixed calendar fact is asserted
  expect(credits(of(own("asserted")))["reported-fact"]).toBe(1);
  // implicit needs a word of relay: then somebody else says it
  expect(credits(of({ voucher: "implicit", certainty: "asserted" })).attribution).toBe(1);
  // a bare agentless passive is own voice, with attribution accepted
  expect(credits(of(own("asserted"), { class: "attribution", credit: 0.5 }))).toMatchObject({ "reported-fact": 1, attribution: 0.5 });
  // speculation credited to a source is attribution, with speculation accepted
  const credited = of({ voucher: "document", certainty: "hedged" }, { class: "speculation", credit: 0.5 });
  expect(credits(credited)).toEqual({ "reported-fact": 0, attribution: 1, speculation: 0.5, judgement: 0 });
});

test("an accepted entry of one axis has the key label's other axis", () => {
  // hedged report: the entry "own voice" is completed to own voice + hedged, which is speculation
  expect(credits(of({ voucher: "document", certainty: "hedged" }, { voucher: "own-voice", credit: 0.5 }))).toMatchObject({
    speculation: 0.5,
  });
  expect(credits(of(own("hedged"), { certainty: "asserted", credit: 0.25 }))).toMatchObject({ "reported-fact": 0.25, speculation: 1 });
  // a voucher that stays attribution earns what the class has anyway
  expect(credits(of({ voucher: "document", certainty: "hedged" }, { certainty: "asserted", credit: 0.5 }))).toMatchObject({
    attribution: 1,
    "reported-fact": 0,
  });
  expect(credits(of(own("hedged"), { voucher: "named-person", certainty: "asserted", credit: 0.75 }))).toMatchObject({ attribution: 0.75 });
});

test("the best of several entries of one class counts", () => {
  const key = of(
    own("asserted"),
    { class: "attribution", credit: 0.25 },
    { voucher: "implicit", credit: 0.75 },
    { class: "attribution", credit: 0.5 },
  );
  expect(gradeClaim(key, { class: "attribution" }, ON)).toEqual({ credit: 0.75, rule: "accepted" });
});

test("with judgement off, reported fact earns everything where the key says judgement, and judgement is not on offer", () => {
  const bold = of(own("evaluative"));
  expect(gradeClaim(bold, { class: "reported-fact" }, ON)).toEqual({ credit: 0, rule: "none" });
  expect(gradeClaim(bold, { class: "reported-fact" }, OFF)).toEqual({ credit: 1, rule: "judgement-off" });
  expect(gradeClaim(bold, { class: "judgement" }, OFF)).toEqual({ credit: 0, rule: "none" });
  expect(gradeClaim(bold, { class: "judgement" }, ON)).toEqual({ credit: 1, rule: "key" });
  const said = of({ voucher: "named-person", certainty: "evaluative" }, { voucher: "own-voice", credit: 0.5 });
  expect(credits(said, ON)).toEqual({ "reported-fact": 0, attribution: 1, speculation: 0, judgement: 0.5 });
  expect(credits(said, OFF)).toEqual({ "reported-fact": 0, attribution: 1, speculation: 0, judgement: 0 });
  const both = of(own("evaluative"), { class: "reported-fact", credit: 0.5 }, { class: "attribution", credit: 0.25 });
  expect(credits(both, ON)).toEqual({ "reported-fact": 0.5, attribution: 0.25, speculation: 0, judgement: 1 });
  expect(credits(both, OFF)).toEqual({ "reported-fact": 1, attribution: 0.25, speculation: 0, judgement: 0 });
  expect(offeredClass(bold, OFF)).toBe("reported-fact");
});

test("what else is accepted: classes on offer other than the key's own, the largest credit first", () => {
  const key = of(
    own("asserted"),
    { class: "judgement", credit: 0.75 },
    { class: "attribution", credit: 0.25 },
    { class: "reported-fact", credit: 0.5 },
  );
  const both = [
    { class: "judgement", credit: 0.75 },
    { class: "attribution", credit: 0.25 },
  ];
  expect(acceptedClasses(key, ON)).toEqual(both);
  expect(acceptedClasses(key, OFF)).toEqual(both.slice(1));
});

test("the schemas refuse what is no key and no answer", () => {
  expect(sortTheClaimsResponseSchema.safeParse({ class: "opinion" }).success).toBe(false);
  expect(sortTheClaimsResponseSchema.safeParse({ class: "judgement", points: 1000 }).success).toBe(false);
  expect(labelledKeySchema.safeParse({ label: own("asserted"), accepted: [{ credit: 1 }] }).success).toBe(false);
  expect(labelledKeySchema.safeParse({ label: own("asserted"), accepted: [{ class: "attribution", credit: 1.5 }] }).success).toBe(false);
  expect(acceptedSchema.safeParse({ class: "attribution", voucher: "document", credit: 1 }).success).toBe(false);
});

const label = fc.record({ voucher: fc.constantFrom(...VOUCHERS), certainty: fc.constantFrom(...CERTAINTIES) });
const credit = fc.double({ min: 0.01, max: 1, noNaN: true });
const accepted = fc.oneof(
  fc.record({ class: fc.constantFrom(...CLAIM_CLASSES), credit }),
  fc.record({ voucher: fc.constantFrom(...VOUCHERS), credit }),
  fc.record({ certainty: fc.constantFrom(...CERTAINTIES), credit }),
  fc.record({ voucher: fc.constantFrom(...VOUCHERS), certainty: fc.constantFrom(...CERTAINTIES), credit }),
);
const key = fc.record({ label, accepted: fc.array(accepted, { maxLength: 6 }) });
const response = fc.record({ class: fc.constantFrom<ClaimClass>(...CLAIM_CLASSES) });
const options = fc.record({ judgement: fc.boolean() });

test("credit is a share, the same each time, and leaves its arguments as they were", () => {
  fc.assert(
    fc.property(key, response, options, (k, r, o) => {
      const before = structuredClone([k, r, o]);
      const mark = gradeClaim(k, r, o);
      expect(mark.credit).toBeGreaterThanOrEqual(0);
      expect(mark.credit).toBeLessThanOrEqual(1);
      expect(mark.credit === 0).toBe(mark.rule === "none");
      expect(gradeClaim(k, r, o)).toEqual(mark);
      expect([k, r, o]).toEqual(before);
    }),
  );
});

test("the order of the accepted entries never matters", () => {
  const shuffled = key.chain((k) => fc.tuple(fc.constant(k), fc.shuffledSubarray(k.accepted, { minLength: k.accepted.length })));
  fc.assert(
    fc.property(shuffled, response, options, ([k, order], r, o) => {
      expect(gradeClaim({ ...k, accepted: order }, r, o)).toEqual(gradeClaim(k, r, o));
    }),
  );
});

test("accepting another label never lowers a credit", () => {
  fc.assert(
    fc.property(key, accepted, response, options, (k, more, r, o) => {
      const wider = { ...k, accepted: [...k.accepted, more] };
      expect(gradeClaim(wider, r, o).credit).toBeGreaterThanOrEqual(gradeClaim(k, r, o).credit);
    }),
  );
});

test("an answer on both axes earns half for each; a near kind of source a quarter; what is not said nothing", () => {
  const key = {
    label: { voucher: "unnamed-official", certainty: "hedged" },
    accepted: [
      { voucher: "news-outlet", credit: 0.8 },
      { class: "speculation", credit: 0.5 },
    ],
  } as const;
  const credit = (voucher: Voucher | null, certainty: Certainty | null) =>
    gradeClaim({ ...key, accepted: [...key.accepted] }, { voucher, certainty }, { judgement: true }).credit;
  expect(credit("unnamed-official", "hedged")).toBe(1);
  expect(credit("unnamed-official", null)).toBe(0.5);
  expect(credit("unnamed-person", "hedged")).toBe(0.75);
  expect(credit("news-outlet", "hedged")).toBeCloseTo(0.8, 9);
  // speculation is accepted as a class, and the right certainty alone earns as much
  expect(credit("own-voice", "predicted")).toBe(0.5);
  expect(credit("own-voice", "asserted")).toBe(0);
});

test("an answer on both axes falls under a class, and one that says nothing is none", () => {
  expect(exerciseKind("sort-the-claims").classes?.ofResponse({ voucher: "document", certainty: null })).toBe("attribution");
  expect(exerciseKind("sort-the-claims").classes?.ofResponse({ voucher: null, certainty: "predicted" })).toBe("speculation");
  expect(sortTheClaimsResponseSchema.safeParse({ voucher: null, certainty: null }).success).toBe(false);
});
