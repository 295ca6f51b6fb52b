import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";

type LessonChoiceProps = { lessons: readonly { lessonId: string; title: string }[]; chosen: string };

/** Which lesson is compared, where there are several. Works as a plain form. */
export function LessonChoice({ lessons, chosen }: LessonChoiceProps) {
  if (lessons.length < 2) return null;
  return (
    <form method="get" className="lesson-choice">
      <SelectField
        id="lesson-choice"
        name="lesson"
        label="Lesson"
        defaultValue={chosen}
        key={chosen}
        options={lessons.map(({ lessonId, title }) => ({ value: lessonId, label: title }))}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
