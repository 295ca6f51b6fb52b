import { Button } from "@/components/ui/button";
import { agoWords } from "./ago";

type Session = { sessionId: string; device: string; lastSeenAt: Date; current: boolean };
type SessionListProps = { sessions: readonly Session[]; now: Date; end: (form: FormData) => Promise<void> };

/** Where a teacher is signed in; the session that looks is ended by signing out. */
export function SessionList({ sessions, now, end }: SessionListProps) {
  return (
    <ul className="account-rows">
      {sessions.map(({ sessionId, device, lastSeenAt, current }) => (
        <li key={sessionId}>
          <div>
            <p className="strong">{device}</p>
            <p className="small quiet">{current ? "This browser, now" : `Used ${agoWords(lastSeenAt, now)}`}</p>
          </div>
          {!current && (
            <form action={end}>
              <input type="hidden" name="sessionId" value={sessionId} />
              <Button type="submit" aria-label={`Sign out ${device}, used ${agoWords(lastSeenAt, now)}`}>
                Sign out there
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
