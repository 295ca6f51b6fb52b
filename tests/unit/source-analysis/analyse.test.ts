import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Analysis } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import { analyse } from "@/lib/source-analysis/analyse";
import { splitsCodePoint } from "@/tests/support/code-points";

const labelOf = (text: string) => {
  const segment = analyse(text).segments[0];
  return { class: segment?.class, ...segment?.label };
};

describe("one sentence", () => {
  test.each([
    ["The bridge was closed on Monday after a lorry hit it.", "reported-fact", "own-voice", "asserted"],
    ["The bridge could stay closed for a year.", "speculation", "own-voice", "hedged"],
    ["The bridge will reopen in the spring.", "speculation", "own-voice", "predicted"],
    ["The closing of the bridge is a disgrace.", "judgement", "own-voice", "evaluative"],
    ["The mayor, Ana Ruiz, said the bridge was safe.", "attribution", "named-person", "asserted"],
    ["Engineers fear that the bridge could fall.", "attribution", "unnamed-group", "hedged"],
    ["According to The Evening Post, the bridge will be sold.", "attribution", "news-outlet", "predicted"],
    ["The bridge was reportedly built in a week.", "attribution", "implicit", "asserted"],
    ["A survey of drivers found that most avoid the bridge.", "attribution", "document", "asserted"],
    ["The driver is believed to have fallen asleep.", "speculation", "own-voice", "hedged"],
    ["Everything on the bridge went according to plan.", "reported-fact", "own-voice", "asserted"],
    ["Ana Ruiz wants to paint the bridge red.", "reported-fact", "own-voice", "asserted"],
  ])("%s", (text, name, voucher, certainty) => {
    expect(labelOf(text)).toEqual({ class: name, voucher, certainty });
  });

  test.each([
    ["The harbour board did not respond to a request for comment.", "reported-fact", "own-voice"],
    ["A spokeswoman for the port has not replied to questions.", "reported-fact", "own-voice"],
    ["Ms Ruiz could not be reached for comment.", "reported-fact", "own-voice"],
    ["The figures could not be independently verified.", "reported-fact", "own-voice"],
    ["The official asked not to be named.", "reported-fact", "own-voice"],
    ["The ferry line cancelled nine crossings, citing high winds.", "reported-fact", "own-voice"],
    ["The fire was no accident, the Echo reported.", "attribution", "news-outlet"],
    ["The Courier first reported the sale.", "attribution", "news-outlet"],
    ["The port will close, the Echo reported, citing two dockers.", "attribution", "news-outlet"],
    ["An official who asked not to be named said the port would close.", "attribution", "unnamed-official"],
  ])("nobody says anything by giving no answer, no name, or a reason: %s", (text, name, voucher) => {
    expect(labelOf(text)).toMatchObject({ class: name, voucher });
  });

  test.each([
    ["The toll could make the bridge too dear for bakers.", "speculation", "own-voice"],
    ["The toll could draw traffic to the ferry.", "speculation", "own-voice"],
    ["It was not immediately clear who held the keys.", "speculation", "own-voice"],
    ["A lorry driver was held on suspicion of theft.", "reported-fact", "own-voice"],
    ["The council must publish the figures.", "judgement", "own-voice"],
    ["Under the charter the council must publish the figures.", "reported-fact", "own-voice"],
    ["The deputy mayor would not comment on the toll.", "reported-fact", "own-voice"],
    ["The owner did not answer questions about the toll.", "reported-fact", "own-voice"],
    ["By all accounts the bridge was built in a week.", "attribution", "implicit"],
    ["The owner knew of the risk.", "reported-fact", "own-voice"],
    ["More snow is forecast for Friday.", "speculation", "own-voice"],
    ["Fog is possible on Friday.", "speculation", "own-voice"],
    ["It was possible to cross on foot.", "reported-fact", "own-voice"],
    ["The Evening Post has learned that the bridge was sold.", "attribution", "news-outlet"],
    ["The bridge appears sound.", "speculation", "own-voice"],
    ["The mayor appears daily on the local station.", "reported-fact", "own-voice"],
    ["The date has been set for the vote.", "reported-fact", "own-voice"],
    ["The plan calls for two new bridges.", "reported-fact", "own-voice"],
    ["The owner wrote to the harbour board.", "reported-fact", "own-voice"],
    ["The board referred questions to the owner.", "reported-fact", "own-voice"],
    ["The bridge is sinking, contractors say privately.", "attribution", "unnamed-group"],
    ["The head keeper, Joan Moe, disputes the findings.", "attribution", "named-person"],
    ["The leaked letter accuses the owner of fraud.", "attribution", "document"],
    ["Halo, a charity, said the bridge was sinking.", "attribution", "named-organisation"],
    ["The local MP said the bridge was sinking.", "attribution", "unnamed-person"],
    ["Police arrested two men suspected of theft.", "reported-fact", "own-voice"],
    ["There was no immediate reaction.", "reported-fact", "own-voice"],
    ["The port has not confirmed the sale.", "reported-fact", "own-voice"],
    ["The post claimed that the bridge was sold.", "attribution", "document"],
    ["A government source said the bridge was sold.", "attribution", "unnamed-official"],
    ["Fact-checkers at Halo said the picture was old.", "attribution", "unnamed-group"],
    ["Nobody from the port was available for comment.", "reported-fact", "own-voice"],
    ["The port did not say how many cranes were idle.", "reported-fact", "own-voice"],
    ["The bridge is sinking, engineers close to her say.", "attribution", "unnamed-group"],
    ["The bridge was built in haste, the inquiry concluded.", "attribution", "document"],
    ["Asked whether the bridge would reopen, the mayor said no.", "attribution", "named-person"],
    ["Ida Moe of Halden University said the bridge was sinking.", "attribution", "named-person"],
    ["The port's director, Ida Moe, told reporters that the cranes were safe.", "attribution", "named-person"],
    ["Ida Moe, who has read the study, called its findings thin.", "attribution", "named-person"],
    ["Firefighters say the tunnel is blocked.", "attribution", "unnamed-group"],
    ["Drivers polled by Reuters expect a strike.", "attribution", "unnamed-group"],
    ["The WHO says the water is safe.", "attribution", "named-organisation"],
    ["The Red Cross warned of a shortage.", "attribution", "named-organisation"],
    ["Letters between the two owners suggest they knew.", "attribution", "document"],
    ["The report, a copy of which was seen by the Echo, warns of rust.", "attribution", "document"],
    ["The owners allegedly knew of the rust.", "attribution", "implicit"],
    ["Councillor Ida Moe called for an inquiry.", "attribution", "named-person"],
  ])("what every newspaper has: %s", (text, name, voucher) => {
    expect(labelOf(text)).toMatchObject({ class: name, voucher });
  });

  test("the words that show the label are ringed and stand in the reason", () => {
    const text = "Critics argue the bridge is ugly.";
    const segment = analyse(text).segments[0];
    expect(segment?.evidence.map((range) => text.slice(...range))).toEqual(["Critics", "argue"]);
    expect(segment?.reason).toContain("Critics argue");
    expect(segment?.headline.split(" ").length).toBeLessThanOrEqual(5);
  });

  test("border cases earn credit both ways", () => {
    const accepted = (text: string) => analyse(text).segments[0]?.alsoAccepted.map((entry) => entry.class);
    expect(accepted("Engineers said the bridge could fall.")).toContain("speculation");
    expect(accepted("The driver is believed to have fallen asleep.")).toContain("attribution");
    expect(accepted("The bridge's alleged owner lives abroad.")).toContain("attribution");
  });
});

describe("a whole article", () => {
  const article = `Mayor resigns
The mayor of Halden, Ana Ruiz, has sold the town's forest, according to a report by The Evening Post citing unnamed officials.
“It was a secret sale,” the report said. The newspaper noted that the council was not asked.
Ruiz: “I have nothing to hide. We will publish every page.”
While supporters argue the sale was legal, critics worry about the wells.
Ruiz's decision to sell the forest marks the end of a long dispute.
- The sale could cost the town its water.`;
  const analysis = analyse(article);
  const textAt = (ranges: readonly Range[]) => ranges.map((range) => article.slice(...range));

  test("is cut into headings, sentences and bullets", () => {
    expect(analysis.segments.map(({ kind }) => kind)).toEqual(["heading", ...Array(7).fill("sentence"), "bullet"]);
    expect(analysis.segments[0]).toMatchObject({ class: "heading", label: null });
  });

  test("relayed news has a chain of two hops, also where only “the report” is named", () => {
    const hops = (segment: number) => analysis.chains.find((chain) => chain.segment === segment)?.hops.map(({ name }) => name);
    expect(hops(1)).toEqual(["unnamed officials", "The Evening Post"]);
    expect(hops(2)).toEqual(["unnamed officials", "The Evening Post"]);
    expect(hops(3)).toEqual(["The Evening Post"]);
  });

  test("the rest of a quotation belongs to its speaker", () => {
    expect(analysis.segments[5]).toMatchObject({ class: "attribution", label: { voucher: "named-person", certainty: "predicted" } });
    expect(analysis.segments[5]?.headline).toBe("The quotation goes on");
  });

  test("both voices of a sentence are found", () => {
    const sources = analysis.segments[6]?.attributions.flatMap((at) => textAt(analysis.attributions[at]?.source ?? []));
    expect(sources).toEqual(["supporters", "critics"]);
  });

  test("a claim that lost its source is paired with where it had one", () => {
    expect(analysis.drift).toEqual([{ earlier: 1, later: 7, evidence: expect.anything() }]);
    expect(textAt(analysis.drift[0]?.evidence ?? [])).toEqual(["Ruiz's decision to sell the forest"]);
  });

  test("the weaknesses of the article are told with their places", () => {
    expect(analysis.flags.map(({ flag }) => flag)).toEqual([
      "single-source",
      "quotation-without-context",
      "unnamed-groups",
      "undated",
      "missing-voices",
    ]);
    expect(analysis.flags.every(({ reason }) => reason.endsWith("."))).toBe(true);
  });
});

const pieces = [
  ...["said ", "The mayor ", "“", "”", '"', "''", "'", ", ", ". ", "? ", "\n", "\r\n", "that ", "according to ", "reportedly ", "could "],
  ...[
    "😀",
    "\ud83d",
    "\udc00",
    "كلمة ",
    "報告 ",
    "(",
    ")",
    "$5 ",
    "U.S. ",
    "May ",
    "will ",
    "citing officials ",
    "the decision ",
    "e\u0301",
  ],
  ...["is said to ", "Ana Ruiz: ", "- ", "‘", "’s ", "sadly ", "in Ruiz’s view ", "\u200b", "\ufeff", "İ", "ﬁ"],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

describe("any text", () => {
  test("gives ranges inside the text, on borders of code points, segments in order, and evidence inside its segment", () => {
    fc.assert(
      fc.property(anyText, (text) => demandSound(text, analyse(text))),
      { numRuns: 500 },
    );
  });

  test("gets the same class whatever stands behind it in another paragraph", () => {
    fc.assert(
      fc.property(fc.constantFrom("The bridge could fall.", "Sadly, it rained.", "Ana Ruiz said no."), (text) => {
        const alone = analyse(text).segments[0];
        const followed = analyse(`${text}\nThe pool opened in 1962.`).segments[0];
        expect(followed?.class).toBe(alone?.class);
        expect(followed?.range).toEqual(alone?.range);
      }),
    );
  });

  test.each([
    ["quotation marks", '"'.repeat(100_000)],
    ["opening marks", "“".repeat(100_000)],
    ["nested quotations", "“a ‘b “c ".repeat(10_000)],
    ["verbs of saying", ", said".repeat(20_000)],
    ["one sentence without a stop", "the mayor said that ".repeat(10_000)],
    ["hearsay", "is said to reportedly ".repeat(10_000)],
    ["short sentences", "He said. ".repeat(10_000)],
    ["decisions", "The decision, officials said citing The Post. ".repeat(3_000)],
    ["one word", "x".repeat(1_000_000)],
    ["lines", "no\n".repeat(50_000)],
    ["emoji", "😀".repeat(100_000)],
    ["lone surrogates", "\ud83d".repeat(100_000)],
    ["mixed scripts", "Привет мир. 報告 said كلمة. ".repeat(5_000)],
  ])("a flood of %s is read to its end", (_, flood) => {
    const { segments } = analyse(flood);
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.at(-1)?.range[1]).toBeGreaterThan(flood.length - 20);
  });
});

function demandSound(text: string, { segments, attributions, hedges, chains, drift, flags }: Analysis) {
  const all = [
    ...segments.flatMap(({ range, evidence }) => [range, ...evidence]),
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...hedges.map(({ range }) => range),
    ...[...chains, ...drift, ...flags].flatMap(({ evidence }) => [...evidence]),
  ];
  for (const [start, end] of all) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(splitsCodePoint(text, start) || splitsCodePoint(text, end)).toBe(false);
  }
  let behind = 0;
  for (const { range, evidence, confidence, reason, headline, label, class: name } of segments) {
    expect(range[0]).toBeGreaterThanOrEqual(behind);
    behind = range[1];
    for (const [start, end] of evidence) expect(range[0] <= start && end <= range[1]).toBe(true);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
    expect(reason.length * headline.length).toBeGreaterThan(0);
    expect(label === null).toBe(name === "heading");
  }
  for (const { segment, hops } of chains) expect(segment < segments.length && hops.length > 0).toBe(true);
  for (const { earlier, later } of drift) expect(earlier < later && later < segments.length).toBe(true);
}
