import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/styles/tokens.css", import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

type Tokens = Record<string, string>;
type Colour = readonly [number, number, number];

/** The custom properties of the blocks whose selector is exactly `selector`, later ones winning. */
function block(selector: string): Tokens {
  const escaped = selector.replace(/[[\]():.*+?]/g, "\\$&");
  const bodies = [...css.matchAll(new RegExp(`(?:^|[}{;])\\s*${escaped}\\s*\\{([^{}]*)\\}`, "g"))].map((match) => match[1] ?? "");
  if (bodies.length === 0) throw new Error(`no block ${selector} in tokens.css`);
  const pairs = bodies.flatMap((body) =>
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? "", (match[2] ?? "").trim()]),
  );
  return Object.fromEntries(pairs);
}

const light = block(':root,\n[data-theme="light"]');
const dark = { ...light, ...block('[data-theme="dark"]') };
const themes = { light, dark, contrast: { ...light, ...block('[data-theme="contrast"]') } };

function colour(tokens: Tokens, name: string): Colour {
  const value = tokens[name] ?? "";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  const parts = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (!parts) throw new Error(`${name}: ${value || "missing"} is not a colour`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

function luminance(channels: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** color-mix(in srgb, hue tint, paper), as the tokens do it. */
function tint(tokens: Tokens, label: string): Colour {
  const share = Number.parseFloat(tokens["--tint"] ?? "") / 100;
  const hue = colour(tokens, `--${label}-hue`);
  const paper = colour(tokens, "--paper");
  const mix = (index: 0 | 1 | 2) => hue[index] * share + paper[index] * (1 - share);
  return [mix(0), mix(1), mix(2)];
}

describe.each(Object.entries(themes))("%s", (_name, tokens) => {
  const on = (front: string, back: string) => contrast(colour(tokens, front), colour(tokens, back));

  it.each(["f", "a", "s", "j"])("draws the line of label %s at 3:1 or more on paper, desk and its own tint", (label) => {
    const line = colour(tokens, `--${label}-line`);
    expect(contrast(line, colour(tokens, "--paper"))).toBeGreaterThanOrEqual(3);
    expect(contrast(line, colour(tokens, "--desk"))).toBeGreaterThanOrEqual(3);
    expect(contrast(line, tint(tokens, label))).toBeGreaterThanOrEqual(3);
  });

  it.each(["f", "a", "s", "j"])("sets text at 7:1 or more on the tint of label %s", (label) => {
    expect(contrast(colour(tokens, "--ink"), tint(tokens, label))).toBeGreaterThanOrEqual(7);
  });

  it.each(["--paper", "--desk", "--raised", "--sunken", "--wash"])("sets text at 7:1 or more on %s", (surface) => {
    expect(on("--ink", surface)).toBeGreaterThanOrEqual(7);
    expect(on("--ink-2", surface)).toBeGreaterThanOrEqual(7);
  });

  it.each(["--paper", "--desk", "--raised", "--sunken"])("sets captions at 4.5:1 or more on %s", (surface) => {
    expect(on("--ink-3", surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["--heat-1", "--heat-2", "--heat-3", "--heat-4"])("sets text at 7:1 or more on %s", (heat) => {
    expect(on("--ink", heat)).toBeGreaterThanOrEqual(7);
  });

  it("draws edges of controls and the focus ring at 3:1 or more", () => {
    for (const surface of ["--paper", "--desk", "--raised"]) {
      expect(on("--line-strong", surface)).toBeGreaterThanOrEqual(3);
      expect(on("--focus", surface)).toBeGreaterThanOrEqual(3);
    }
  });

  it("sets the words of the primary button at 7:1 or more", () => {
    expect(on("--on-accent", "--accent")).toBeGreaterThanOrEqual(7);
    expect(on("--on-accent", "--accent-hover")).toBeGreaterThanOrEqual(7);
  });
});

it("gives the chosen dark theme the same values as the system's", () => {
  expect(block(":root:not([data-theme])")).toEqual(block('[data-theme="dark"]'));
});

it("keeps the fonts of a page within 60 kB", () => {
  const sizes = ["source-serif-4-western.woff2", "source-sans-3-western.woff2"].map(
    (file) => readFileSync(new URL(`../../../app/fonts/${file}`, import.meta.url)).length,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});
