import { expect, test } from "vitest";
import { readReviewKey } from "@/components/authoring/review-keys";

const press = (key: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});
const onClaim = { place: "claim", direction: "ltr" } as const;
const onButton = { place: "button", direction: "ltr" } as const;

test("the keys of the review, in either case", () => {
  expect(["Enter", "1", "4", "a", "A", "s", "M", "z", "?"].map((key) => readReviewKey(press(key), onClaim))).toEqual([
    { do: "accept" },
    { do: "class", class: "reported-fact" },
    { do: "class", class: "judgement" },
    { do: "accept-too" },
    { do: "accept-too" },
    { do: "split" },
    { do: "merge" },
    { do: "undo" },
    { do: "help" },
  ]);
  expect(["5", "0", "x", "Escape", "Tab", " "].map((key) => readReviewKey(press(key), onClaim))).toEqual(Array(6).fill(null));
});

test("keys with Ctrl, Alt or Command belong to the browser", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey"]) expect(readReviewKey(press("z", { [held]: true }), onClaim)).toBeNull();
});

test("arrows go from claim to claim, with Shift they move an end; right-to-left they are mirrored", () => {
  const rtl = { place: "claim", direction: "rtl" } as const;
  expect(readReviewKey(press("ArrowRight"), onClaim)).toEqual({ do: "go", by: 1 });
  expect(readReviewKey(press("ArrowRight"), rtl)).toEqual({ do: "go", by: -1 });
  expect(readReviewKey(press("ArrowRight", { shiftKey: true }), onClaim)).toEqual({ do: "edge", edge: "end", by: "more" });
  expect(readReviewKey(press("ArrowLeft", { shiftKey: true }), rtl)).toEqual({ do: "edge", edge: "end", by: "more" });
  expect(readReviewKey(press("ArrowUp", { shiftKey: true }), onClaim)).toEqual({ do: "edge", edge: "start", by: "more" });
  expect(readReviewKey(press("End"), onClaim)).toEqual({ do: "go", by: "last" });
});

test("on a button its own keys stay its own", () => {
  expect(["Enter", " ", "ArrowDown", "Home"].map((key) => readReviewKey(press(key), onButton))).toEqual([null, null, null, null]);
  expect(readReviewKey(press("z"), onButton)).toEqual({ do: "undo" });
});
