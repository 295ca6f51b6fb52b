"use client";

import { useEffect, useRef, useState, useTransition } from "react";
import type { Act } from "@/components/classes/act";
import { Button } from "@/components/ui/button";
import type { GradeCategory } from "@/lib/domain/gradebook";

type CategoryMovesProps = {
  classId: string;
  category: GradeCategory;
  /** from 1 */
  place: number;
  of: number;
  action: Act<"invalid" | "gone">;
};

/** Moves a category up or down; the focus goes with it. */
export function CategoryMoves({ classId, category: { categoryId, name }, place, of, action }: CategoryMovesProps) {
  const [busy, start] = useTransition();
  const [moved, setMoved] = useState<{ to: "up" | "down"; from: number } | "gone" | null>(null);
  const buttons = useRef<HTMLSpanElement>(null);
  const arrived = moved !== null && moved !== "gone" && moved.from !== place;
  const to = arrived ? moved.to : null;
  useEffect(() => {
    if (to) buttons.current?.querySelector<HTMLElement>(`[data-to="${to}"]`)?.focus();
  }, [to]);
  const move = (way: "up" | "down") => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ classId, categoryId, to: way })) form.set(field, value);
    start(async () => {
      const result = await action(null, form);
      setMoved(result.ok ? { to: way, from: place } : "gone");
    });
  };
  return (
    <span className="row tight" ref={buttons}>
      <Button icon="up" data-to="up" busy={busy} unavailable={place === 1} onClick={() => move("up")}>
        <span className="sr">Move {name} up</span>
      </Button>
      <Button icon="down" data-to="down" busy={busy} unavailable={place === of} onClick={() => move("down")}>
        <span className="sr">Move {name} down</span>
      </Button>
      <span className="sr" role="status">
        {moved === "gone" && "This category was removed in the meantime."}
        {arrived && `${name} is ${place} of ${of}.`}
      </span>
    </span>
  );
}
