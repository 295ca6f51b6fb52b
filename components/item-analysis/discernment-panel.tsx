import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { TableWrap } from "@/components/ui/table-wrap";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { Discernment, DiscernmentTarget, DiscernmentVerdict } from "@/lib/domain/understanding";
import { figureText, whyNone } from "./figure-words";

/** {label} is the name of the label. */
const LABEL_SENTENCES: Readonly<Record<DiscernmentVerdict, string>> = {
  "too-few": "Too few answers to say anything of {label}.",
  "tells-apart": "They tell {label} from the rest.",
  "too-ready": "They find {label}, and see it also where it is not.",
  "too-slow": "They miss {label} where it stands.",
  "cannot-tell": "They can’t tell {label} from the rest yet.",
};
const SUSPICION_SENTENCES: Readonly<Record<DiscernmentVerdict, string>> = {
  "too-few": "Too few answers to say whether they tell apart or just distrust.",
  "tells-apart": "They tell what the reporter states flatly from everything else, and do not just distrust.",
  "too-ready": "They distrust too much: plain facts in the reporter’s own voice, too, they take for something else.",
  "too-slow": "They trust too much: what somebody else says, what may be and what is judged passes as reported fact.",
  "cannot-tell": "They can’t tell yet what the reporter states flatly from everything else.",
};

/** What the class can tell apart, as a sentence. */
export const discernmentSentence = ({ target, verdict }: Pick<Discernment, "target" | "verdict">): string =>
  target === "suspicion" ? SUSPICION_SENTENCES[verdict] : LABEL_SENTENCES[verdict].replace("{label}", CLASS_WORDS[target].name);

/** Of what there is too little to say anything, one sentence is enough. */
const sayable = (targets: readonly Discernment[]) => {
  const said = targets.filter(({ verdict }) => verdict !== "too-few");
  return said.length > 0 ? said : targets.slice(0, 1);
};

const LABELS = { one: "# label;", other: "# labels;" };

type DiscernmentPanelProps = { targets: readonly Discernment[]; answersHref: `/teach/assignments/${string}` };

/** Does the class tell apart, or does it just distrust everything: in words first, then in counts, d′ and c. */
export function DiscernmentPanel({ targets, answersHref }: DiscernmentPanelProps) {
  const [suspicion] = targets;
  const answers = suspicion ? suspicion.hits + suspicion.misses + suspicion.falseAlarms + suspicion.correctRejections : 0;
  return (
    <Panel
      id="discernment"
      title="Telling apart, or just distrusting"
      note={
        <>
          {formatCount(answers, LABELS, LOCALE)} those that the key accepts besides are left out.{" "}
          <a href={answersHref}>See which they mix up</a>
        </>
      }
    >
      <ul className="plain-words">
        {sayable(targets).map((one) => (
          <li key={one.target}>
            <TargetBadge target={one.target} /> {discernmentSentence(one)}
          </li>
        ))}
      </ul>
      <TableWrap label="Table: what they tell apart">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">Given where it is</th>
              <th scope="col">Given where it is not</th>
              <th scope="col">d′</th>
              <th scope="col">c</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((one) => (
              <TargetRow key={one.target} {...one} />
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Disclosure summary="How it is worked out">
        <p className="small">
          d′ says how well they tell the label from the rest: 0 is chance, 1 is fair, 2 is good. c says how readily they give it: below 0
          too readily, above 0 too rarely.
        </p>
        <p className="formula">
          H = (given where it is + ½) ÷ (claims of it + 1), F = (given where it is not + ½) ÷ (other claims + 1); d′ = z(H) − z(F), c =
          −(z(H) + z(F)) ÷ 2, with z the quantile of the normal distribution.
        </p>
      </Disclosure>
    </Panel>
  );
}

function TargetBadge({ target }: { target: DiscernmentTarget }) {
  if (target === "suspicion") return <Badge letter="?" tone="blank" size="sm" />;
  return <Badge letter={CLASS_WORDS[target].letter} tone={CLASS_WORDS[target].tone} size="sm" />;
}

function TargetRow({ target, hits, misses, falseAlarms, correctRejections, sensitivity, criterion }: Discernment) {
  const why = whyNone(sensitivity);
  return (
    <tr>
      <th scope="row">{target === "suspicion" ? "Anything but reported fact" : CLASS_WORDS[target].name}</th>
      <td className="num">
        {hits} of {hits + misses}
      </td>
      <td className="num">
        {falseAlarms} of {falseAlarms + correctRejections}
      </td>
      {why === null ? (
        <>
          <td className="num">{figureText(sensitivity, "decimal")}</td>
          <td className="num">{figureText(criterion, "decimal")}</td>
        </>
      ) : (
        <td colSpan={2} className="caption">
          {why}
        </td>
      )}
    </tr>
  );
}
