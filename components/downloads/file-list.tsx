import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";

/** A table or text that can be had: `files` are its file names, `href` leads to the folder that has them. */
export type OfferedFile = { readonly name: string; readonly words: string; readonly files: readonly { name: string; href: string }[] };

type FileListProps = { id: string; title: string; note?: string; offered: readonly OfferedFile[] };

const kindOf = (file: string) => (file.split(".").at(-1) ?? "").toUpperCase();

/** Files to take away, each with what is in it. */
export function FileList({ id, title, note, offered }: FileListProps) {
  return (
    <Panel id={id} title={title} note={note}>
      <ul className="file-list">
        {offered.map(({ name, words, files }) => (
          <li key={name}>
            <div>
              <strong>{name}</strong>
              <p className="caption">{words}</p>
            </div>
            <div className="row tight">
              {files.map(({ name: file, href }) => (
                <a key={file} className={buttonClass({})} href={href} download>
                  <Icon name="download" /> {kindOf(file)} <span className="sr">of {name}</span>
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
