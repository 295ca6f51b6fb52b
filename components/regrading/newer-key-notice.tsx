import Link from "next/link";
import { Icon } from "@/components/ui/icon";

type NewerKeyNoticeProps = { assignmentId: string; newer: { keyVersionId: string; number: number } | null; olderGrader: boolean };

/** An offer, which changes nothing by itself. */
export function NewerKeyNotice({ assignmentId, newer, olderGrader }: NewerKeyNoticeProps) {
  if (!newer && !olderGrader) return null;
  const href = newer
    ? (`/teach/assignments/${assignmentId}/key?version=${newer.keyVersionId}` as const)
    : (`/teach/assignments/${assignmentId}/key` as const);
  return (
    <p className="notice">
      <Icon name="key" />
      <span>
        {newer ? `Key version ${newer.number} is there. ` : "The program marks more exactly now than when this was handed in. "}
        <Link href={href} prefetch={false}>
          See what it would change
        </Link>
      </span>
    </p>
  );
}
