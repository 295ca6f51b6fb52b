import { Icon } from "@/components/ui/icon";
import { TableWrap } from "@/components/ui/table-wrap";

/** A version in the list; `when` as words. */
export type ListedVersion = {
  keyVersionId: string;
  name: string;
  when: string;
  maker: string;
  note: string;
  own: boolean;
  adopted: boolean;
};

type VersionListProps = { versions: readonly ListedVersion[]; from: string | undefined; to: string | undefined };

/** Every version with who made it and when; two of them can be chosen for comparison. */
export function VersionList({ versions, from, to }: VersionListProps) {
  const choices = [
    { name: "from", label: "Earlier", chosen: from },
    { name: "to", label: "Later", chosen: to },
  ] as const;
  return (
    <TableWrap label="Versions">
      <table>
        <thead>
          <tr>
            {choices.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Version</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What is new</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ keyVersionId, name, when, maker, note, own, adopted }) => (
            <tr key={keyVersionId}>
              {choices.map((choice) => (
                <td key={choice.name}>
                  <label className="version-choice">
                    <input type="radio" name={choice.name} value={keyVersionId} defaultChecked={choice.chosen === keyVersionId} />
                    <span className="sr">
                      {choice.label}: {name}
                    </span>
                  </label>
                </td>
              ))}
              <th scope="row">
                {name}
                {own && <span className="quiet"> · your own key</span>}
                {adopted && (
                  <span className="version-adopted">
                    <Icon name="check" /> for your next assignment
                  </span>
                )}
              </th>
              <td>{when}</td>
              <td>
                <bdi>{maker}</bdi>
              </td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
