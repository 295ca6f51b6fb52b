import { useEffect, useEffectEvent, useState } from "react";

const EVERY = 20_000;

/** Says the class in one go to a screen reader, at most so often: single students are read where they stand. */
export function PoliteSummary({ words }: { words: string }) {
  const [said, say] = useState("");
  const onTick = useEffectEvent(() => say(words));
  useEffect(() => {
    const timer = setInterval(() => onTick(), EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}
