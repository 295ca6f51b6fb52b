import { describe, expect, test } from "vitest";
import { readItemKey } from "@/components/exercises/item-keys";
import { readWordKey } from "@/components/exercises/word-keys";

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const pressed = (key: string, more: Partial<typeof NONE> = {}) => ({ ...NONE, key, ...more });

describe("keys of a question", () => {
  test("undo, help and back to the question", () => {
    expect(readItemKey(pressed("z"), false)).toBe("undo");
    expect(readItemKey(pressed("Z"), false)).toBe("undo");
    expect(readItemKey(pressed("?"), false)).toBe("help");
    expect(readItemKey(pressed("Escape"), false)).toBe("question");
  });

  test("letters belong to a field that takes them, and keys with Ctrl to the browser", () => {
    expect(readItemKey(pressed("z"), true)).toBeNull();
    expect(readItemKey(pressed("?"), true)).toBeNull();
    expect(readItemKey(pressed("Escape"), true)).toBe("question");
    expect(readItemKey(pressed("z", { ctrlKey: true }), false)).toBeNull();
    expect(readItemKey(pressed("x"), false)).toBeNull();
  });
});

describe("keys of a word", () => {
  const place = { direction: "ltr", marks: 3, open: false } as const;

  test("arrows go the way the text is read", () => {
    expect(readWordKey(pressed("ArrowRight"), place)).toEqual({ do: "go", by: 1 });
    expect(readWordKey(pressed("ArrowRight"), { ...place, direction: "rtl" })).toEqual({ do: "go", by: -1 });
    expect(readWordKey(pressed("ArrowLeft"), { ...place, direction: "rtl" })).toEqual({ do: "go", by: 1 });
    expect(readWordKey(pressed("ArrowLeft", { shiftKey: true }), place)).toEqual({ do: "stretch", by: -1 });
    expect(readWordKey(pressed("Home"), place)).toEqual({ do: "edge", to: "first" });
  });

  test("a number chooses a mark that is there", () => {
    expect(readWordKey(pressed("3"), place)).toEqual({ do: "mark", index: 2 });
    expect(readWordKey(pressed("4"), place)).toBeNull();
    expect(readWordKey(pressed("1"), { ...place, marks: 0 })).toBeNull();
  });

  test("Escape gives up a mark that is begun, and else is left to the question", () => {
    expect(readWordKey(pressed("Escape"), { ...place, open: true })).toEqual({ do: "cancel" });
    expect(readWordKey(pressed("Escape"), place)).toBeNull();
    expect(readWordKey(pressed("0"), place)).toEqual({ do: "clear" });
    expect(readWordKey(pressed("0", { metaKey: true }), place)).toBeNull();
  });
});
