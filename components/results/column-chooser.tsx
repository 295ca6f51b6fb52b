import type { ChoosableColumn } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";

/** Which columns are shown, and which stay beside the names. Escape closes it. */
export function ColumnChooser({ columns, onReset }: { columns: readonly ChoosableColumn[]; onReset: () => void }) {
  return (
    <details
      className="columns no-print"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="btn">
        <Icon name="settings" /> Columns
      </summary>
      <fieldset>
        <legend className="sr">Columns to show, and to pin beside the names</legend>
        <button type="button" className="link" onClick={onReset}>
          Show all again
        </button>
        <ul>
          {columns.map(({ id, name, shown, pinned, show, pin }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={shown} onChange={(event) => show(event.currentTarget.checked)} /> {name}
              </label>
              <label>
                <input type="checkbox" checked={pinned} disabled={!shown} onChange={(event) => pin(event.currentTarget.checked)} /> Pin
                <span className="sr"> {name}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
}
