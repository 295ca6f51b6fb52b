import { Steps } from "@/components/ui/steps";

/** Where in making a lesson from an article the teacher is. */
export function BringInSteps({ current }: { current: 0 | 1 }) {
  return (
    <Steps
      label="Making a lesson"
      steps={[{ label: "Bring it in" }, { label: "Look it over" }, { label: "Review the key" }]}
      current={current}
    />
  );
}
