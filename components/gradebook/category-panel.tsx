"use client";

import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Panel } from "@/components/ui/panel";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { GradebookAssignment, GradeCategory } from "@/lib/domain/gradebook";
import { CategoryMoves } from "./category-moves";

export type CategoryActions = {
  add: Act<"invalid" | "too-many">;
  change: Act<"invalid" | "gone">;
  move: Act<"invalid" | "gone">;
  remove: Act<"invalid" | "gone">;
  place: Act<"invalid" | "gone">;
};

type CategoryPanelProps = {
  classId: string;
  categories: readonly GradeCategory[];
  assignments: readonly GradebookAssignment[];
  /** null: may only see */
  actions: CategoryActions | null;
};

const GONE = { gone: "Somebody has removed that category in the meantime. Load the page again." };

/** The categories of a class with their weights, and which assignment counts in which. */
export function CategoryPanel({ classId, categories, assignments, actions }: CategoryPanelProps) {
  return (
    <Panel id="categories" title="Categories and weights" note={ruleOf(categories)}>
      {categories.length > 0 && (
        <ol className="categories">
          {categories.map((category, index) => (
            <li key={category.categoryId}>
              <div>
                <strong>
                  <bdi>{category.name}</bdi>
                </strong>
                <p className="caption">{wordsOf(category, assignments)}</p>
              </div>
              {actions && (
                <div className="row tight">
                  <CategoryMoves classId={classId} category={category} place={index + 1} of={categories.length} action={actions.move} />
                  <Change classId={classId} category={category} actions={actions} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {actions && (
        <div className="row">
          <DialogButton label="Add a category" icon="plus" title="Add a category">
            <ActForm
              action={actions.add}
              sends={{ classId }}
              refusals={{ "too-many": "A class has at most 20 categories. Remove one first." }}
              submit="Add"
              submitting="Adding"
              primary
              cancel
            >
              {(errors) => <Fields stem="new-category" errors={errors} category={{ name: "", weight: 1, dropLowest: 0 }} />}
            </ActForm>
          </DialogButton>
        </div>
      )}
      {actions && categories.length > 0 && assignments.length > 0 && (
        <Places classId={classId} categories={categories} assignments={assignments} action={actions.place} />
      )}
    </Panel>
  );
}

function ruleOf(categories: readonly GradeCategory[]): string {
  if (categories.length === 0) return "Without categories the final share is the mean of all that counts.";
  const weights = categories.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return "Every weight is 0, so there is no final share. Give a category a weight.";
  return "The final share is the mean of the categories by weight, each the mean of what counts in it. What stands in no category does not count.";
}

function wordsOf({ categoryId, weight, dropLowest }: GradeCategory, assignments: readonly GradebookAssignment[]): string {
  const inIt = assignments.filter((assignment) => assignment.categoryId === categoryId).length;
  return [
    `weight ${weight}`,
    dropLowest > 0 && formatCount(dropLowest, { one: "the lowest result left out", other: "the # lowest results left out" }, LOCALE),
    formatCount(inIt, { one: "# assignment", other: "# assignments" }, LOCALE),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Change({ classId, category, actions }: { classId: string; category: GradeCategory; actions: CategoryActions }) {
  const sends = { classId, categoryId: category.categoryId };
  return (
    <DialogButton
      label={
        <>
          Change <span className="sr">{category.name}</span>
        </>
      }
      title={`Change ${category.name}`}
    >
      <ActForm action={actions.change} sends={sends} refusals={GONE} submit="Save" submitting="Saving" primary cancel>
        {(errors) => <Fields stem={category.categoryId} errors={errors} category={category} />}
      </ActForm>
      <ActForm action={actions.remove} sends={sends} refusals={GONE} submit="Remove this category" submitting="Removing">
        <p className="small quiet">Removed, its assignments stand in no category. No grade changes.</p>
      </ActForm>
    </DialogButton>
  );
}

type FieldsProps = { stem: string; errors: Record<string, string>; category: Omit<GradeCategory, "categoryId"> };

function Fields({ stem, errors, category }: FieldsProps) {
  return (
    <>
      <TextField id={`${stem}-name`} name="name" label="Name" defaultValue={category.name} error={errors.name} autoComplete="off" />
      <TextField
        id={`${stem}-weight`}
        name="weight"
        label="Weight"
        hint="A whole number. Only how the weights compare matters: 2 and 1 weigh as 60 and 30 do."
        inputMode="numeric"
        defaultValue={String(category.weight)}
        error={errors.weight}
        autoComplete="off"
      />
      <TextField
        id={`${stem}-drop`}
        name="dropLowest"
        label="Lowest results left out"
        hint="For each student; one result always stays."
        inputMode="numeric"
        defaultValue={String(category.dropLowest)}
        error={errors.dropLowest}
        autoComplete="off"
      />
    </>
  );
}

function Places({ classId, categories, assignments, action }: Omit<CategoryPanelProps, "actions"> & { action: CategoryActions["place"] }) {
  const options = [{ value: "", label: "No category" }, ...categories.map(({ categoryId, name }) => ({ value: categoryId, label: name }))];
  return (
    <ActForm action={action} sends={{ classId }} refusals={GONE} submit="Save the categories" submitting="Saving" done="Saved.">
      <fieldset className="stack tight">
        <legend>Which assignment counts in which category</legend>
        <div className="places">
          {assignments.map(({ assignmentId, title, categoryId }) => (
            <div key={`${assignmentId} ${categoryId}`}>
              <input type="hidden" name="assignmentIds[]" value={assignmentId} />
              <SelectField
                id={`category-${assignmentId}`}
                name="categoryIds[]"
                label={title}
                options={options}
                defaultValue={categoryId ?? ""}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </ActForm>
  );
}
