import { buttonClass } from "@/components/ui/button-class";

export type AssignmentRowAction = { readonly href: string; readonly label: string; readonly primary: boolean };
type AssignmentRowProps = {
  readonly title: string;
  readonly articleTitle: string;
  readonly when: string;
  readonly action: AssignmentRowAction | null;
};

/** One assignment in the student's list: what, when, and the one thing to do. */
export function AssignmentRow({ title, articleTitle, when, action }: AssignmentRowProps) {
  return (
    <li className="task">
      <div>
        <h3>{title}</h3>
        <p className="caption">{articleTitle}</p>
        <p className="small quiet">{when}</p>
      </div>
      {action && (
        <a className={buttonClass({ variant: action.primary ? "primary" : "plain" })} href={action.href}>
          {action.label} <span className="sr">: {title}</span>
        </a>
      )}
    </li>
  );
}
