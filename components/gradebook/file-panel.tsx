import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { FileShape } from "@/lib/domain/gradebook-file";

const SHAPES: readonly { shape: FileShape; name: string; words: string }[] = [
  { shape: "canvas", name: "Canvas", words: "Points, for Import in Canvas’s gradebook. Canvas finds your students by their names." },
  {
    shape: "moodle",
    name: "Moodle",
    words: "Percent, for Import in Moodle’s grades. Fill in the ID numbers or e-mail addresses first: Moodle does not know people by name.",
  },
  { shape: "classroom", name: "Google Classroom and spreadsheets", words: "Percent and the final share, by last name, to copy from." },
];
const KINDS = ["csv", "xlsx"] as const;

/** The files in which grades go elsewhere. */
export function FilePanel({ classId, held }: { classId: string; held: readonly string[] }) {
  return (
    <Panel
      id="files"
      title="Take the grades elsewhere"
      note={
        held.length > 0
          ? `Held grades stay out of the files. Held now: ${held.join(" · ")}`
          : "Names and grades, and nothing else of your students."
      }
    >
      <ul className="categories">
        {SHAPES.map(({ shape, name, words }) => (
          <li key={shape}>
            <div>
              <strong>{name}</strong>
              <p className="caption">{words}</p>
            </div>
            <div className="row tight">
              {KINDS.map((kind) => (
                <a key={kind} className={buttonClass({})} href={`/teach/classes/${classId}/gradebook.${kind}?for=${shape}`} download>
                  <Icon name="download" /> {kind.toUpperCase()} <span className="sr">for {name}</span>
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
