import { expect, test } from "vitest";
import { joined, withName, withoutName } from "@/components/exercises/build-the-chain/chain-names";

const CHAIN = {
  content: { names: ["Clerk", "Post", "This article"], unnamed: [0] },
  key: {
    links: [
      [0, 1],
      [1, 2],
    ],
    same: [[0, 1]],
    independent: 1,
  },
};

test("a new name stands before this article, and the steps go on leading there", () => {
  const { content, key } = withName(CHAIN, "Mayor");
  expect(content).toEqual({ names: ["Clerk", "Post", "Mayor", "This article"], unnamed: [0] });
  expect(key.links).toEqual([
    [0, 1],
    [1, 3],
  ]);
  expect(key).toMatchObject({ same: [[0, 1]], independent: 1 });
});

test("a name goes with its steps, and what was the same as it stands alone", () => {
  const { content, key } = withoutName(CHAIN, 0);
  expect(content).toEqual({ names: ["Post", "This article"], unnamed: [] });
  expect(key).toEqual({ links: [[0, 1]], same: [], independent: 1 });
  expect(withoutName(withName(CHAIN, "Mayor"), 2)).toEqual(CHAIN);
});

test("names are joined to be the same, and parted", () => {
  expect(joined([], 0, 2)).toEqual([[0, 2]]);
  expect(joined([[0, 2]], 1, 0)).toEqual([[0, 1, 2]]);
  expect(joined([[0, 1, 2]], 1, null)).toEqual([[0, 2]]);
  expect(joined([[0, 2]], 0, null)).toEqual([]);
  expect(joined([[0, 1]], 0, 3)).toEqual([[0, 3]]);
});
