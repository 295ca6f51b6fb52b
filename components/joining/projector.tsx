"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { shownJoinCode } from "@/lib/domain/join-code";
import type { Presence } from "@/lib/domain/joining";
import { QrCode } from "./qr-code";
import { usePresence } from "./use-presence";

type Act = (previous: null, input: { classId: string }) => Promise<{ ok: boolean }>;

type ProjectorProps = {
  classId: string;
  joinCode: string;
  /** without the protocol, for the wall: "192.168.1.20:3000/join" */
  address: string;
  /** what the QR code holds: the address with the code behind `#` */
  link: string;
  first: Presence;
  /** may open and close the door */
  mayEdit: boolean;
  openDoor: Act;
  closeDoor: Act;
};

/** The wall of the classroom: code, QR code, and who has joined, asked for every two seconds. */
export function Projector({ classId, joinCode, address, link, first, mayEdit, openDoor, closeDoor }: ProjectorProps) {
  const { presence, lost, refresh } = usePresence(classId, first);
  const [hidden, setHidden] = useState(false);
  const [busy, setBusy] = useState(false);
  const here = presence.students.filter((student) => student.here);

  async function turn(act: Act) {
    setBusy(true);
    await act(null, { classId });
    await refresh();
    setBusy(false);
  }

  return (
    <div className="projector">
      <main id="main">
        <div>
          <h1 className="where">
            Go to <b>{address}</b> and type
          </h1>
          <p className="code">
            <span className="sr">{[...joinCode].join(" ")}</span>
            {shownJoinCode(joinCode)
              .split(" ")
              .map((half) => (
                <span key={half} aria-hidden="true">
                  {half}
                </span>
              ))}
          </p>
          {!presence.open && (
            <p className="door">
              <Icon name="lock" /> The door is closed: new devices see no names.
            </p>
          )}
        </div>
        <QrCode className="qr" text={link} label="QR code with the same address and code" />
        <section className="who" aria-label="Who has joined">
          <p className="n num" role="status">
            {here.length}
            <small>of {presence.students.length} have joined</small>
          </p>
          {!hidden && <JoinedNames here={here} before={first.students} />}
          {lost && <Notice>No answer from the server. What you see may be old; it is asked again.</Notice>}
        </section>
      </main>
      <section className="ctl" aria-label="Controls">
        <Button icon={hidden ? "eye" : "eye-off"} onClick={() => setHidden(!hidden)}>
          {hidden ? "Show names" : "Hide names"}
        </Button>
        {mayEdit && presence.open && (
          <Button icon="lock" busy={busy} onClick={() => turn(closeDoor)}>
            Lock the door
          </Button>
        )}
        {mayEdit && !presence.open && (
          <Button icon="unlock" busy={busy} onClick={() => turn(openDoor)}>
            Open the door for 30 minutes
          </Button>
        )}
        <ButtonLink className="push" href={`/teach/classes/${classId}`} variant="primary" iconEnd="next">
          Start with {here.length}
        </ButtonLink>
      </section>
    </div>
  );
}

/** Whoever came after the page was opened stands in bold. */
function JoinedNames({ here, before }: { here: Presence["students"]; before: Presence["students"] }) {
  const known = new Set(before.filter((student) => student.here).map((student) => student.studentId));
  return (
    <ul className="names">
      {here.map((student) => (
        <li key={student.studentId} className={known.has(student.studentId) ? undefined : "new"}>
          <Icon name="check" />
          <bdi>{student.shownName}</bdi>
        </li>
      ))}
    </ul>
  );
}
