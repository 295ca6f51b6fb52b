"use client";

import { QrCode } from "@/components/joining/qr-code";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { shownJoinCode } from "@/lib/domain/join-code";
import type { Card } from "@/lib/domain/roster";

type CardSheetProps = { classId: string; className: string; joinCode: string; joinAddress: string; cards: readonly Card[] };

/** Cards to print and cut: the secret of each QR code stands behind the `#` of its address. */
export function CardSheet({ classId, className, joinCode, joinAddress, cards }: CardSheetProps) {
  const shownAddress = joinAddress.replace(/^https?:\/\//, "");
  return (
    <div className="stack">
      <div className="no-print stack">
        <Notice kind="done">
          Print these cards now. PINs are kept nowhere in plain: when you leave this page, only new ones can be made.
        </Notice>
        <div className="row">
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {cards.length === 1 ? "Print 1 card" : `Print ${cards.length} cards`}
          </Button>
          <ButtonLink href={`/teach/classes/${classId}`}>Done</ButtonLink>
        </div>
      </div>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.studentId} className="join-card">
            <div className="stack tight">
              <h2>
                <bdi className="wraps">{card.name}</bdi>
              </h2>
              <p className="small">
                Class <bdi>{className}</bdi>
              </p>
              <dl>
                <dt>Go to</dt>
                <dd>{shownAddress}</dd>
                <dt>Class code</dt>
                <dd className="num">{shownJoinCode(joinCode)}</dd>
                <dt>PIN</dt>
                <dd className="num pin">{card.pin}</dd>
              </dl>
            </div>
            <QrCode text={`${joinAddress}#card=${card.card}`} label={`QR code that signs in ${card.name}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
