"use client";

import { useState } from "react";
import { Segments } from "./segments";
import type { Theme } from "./theme";

const options = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "contrast", label: "High contrast" },
] as const;

const oneYear = 31_536_000;

function apply(choice: Theme | "system") {
  const age = choice === "system" ? 0 : oneYear;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of our users
  document.cookie = `theme=${choice}; path=/; max-age=${age}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** Light, dark, high contrast or as the device says; remembered on this device for a year. */
export function ThemeChoice({ value }: { value: Theme | null }) {
  const [chosen, choose] = useState<Theme | "system">(value ?? "system");
  return (
    <Segments
      name="theme"
      legend="Colours"
      options={options}
      value={chosen}
      onChange={(choice) => {
        choose(choice);
        apply(choice);
      }}
    />
  );
}
