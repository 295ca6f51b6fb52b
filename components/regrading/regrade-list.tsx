import { Notice } from "@/components/ui/notice";
import { formatWhen, type Shown } from "@/lib/domain/format";
import type { RegradeState } from "@/lib/domain/regrade";
import { LookAgain } from "./look-again";
import { movementInWords, POLICY_WORDS } from "./regrade-words";

type Done = RegradeState & { readonly up: number; readonly down: number; readonly same: number; readonly doneAt: Date };
const isDone = (regrade: RegradeState): regrade is Done => regrade.doneAt !== null;

/** Says that a key is being applied, or what the last one came to just now. */
export function RegradeNews({ last, now }: { last: RegradeState | undefined; now: Date }) {
  if (!last) return null;
  if (!isDone(last)) {
    return (
      <Notice>
        <strong>Key version {last.keyNumber} is being applied.</strong> Who hands in now is marked by it already; all others change at one
        moment. You can leave this page: it goes on by itself.
        <LookAgain />
      </Notice>
    );
  }
  if (now.getTime() - last.doneAt.getTime() > JUST_NOW) return null;
  return (
    <Notice kind="done">
      <strong>Key version {last.keyNumber} is applied</strong> {POLICY_WORDS[last.policy]}
      {last.policy === "future" ? "." : `: ${movementInWords(last)}.`} Students read why with their feedback.
    </Notice>
  );
}
const JUST_NOW = 120_000;

/** What was applied before, the last first. */
export function RegradeList({ regrades, shown }: { regrades: readonly RegradeState[]; shown: Shown }) {
  return (
    <ul className="key-versions">
      {regrades.filter(isDone).map((regrade) => (
        <li key={regrade.regradeId}>
          <div>
            <h3>
              {regrade.fromKeyNumber === regrade.keyNumber
                ? `Key version ${regrade.keyNumber} again`
                : `From key version ${regrade.fromKeyNumber} to ${regrade.keyNumber}`}
              , {POLICY_WORDS[regrade.policy]}
            </h3>
            <p>
              {regrade.policy !== "future" && `${movementInWords(regrade)}. `}
              {regrade.reason}
            </p>
            <p className="caption">
              {regrade.requestedBy ?? "A teacher whose account is closed"},{" "}
              <time dateTime={regrade.doneAt.toISOString()}>{formatWhen(regrade.doneAt, shown)}</time>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
