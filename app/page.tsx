import { redirect } from "next/navigation";
import { connection } from "next/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { currentPerson } from "@/lib/access/proofs";
import "@/app/styles/entry.css";

export default async function FrontPage() {
  await connection();
  // with the database away the two doors still stand
  const person = await currentPerson().catch(() => null);
  if (person) redirect(person.kind === "teacher" ? "/teach" : "/learn");
  return (
    <EntryFrame title="Who says so, and how sure are they?">
      <ButtonLink href="/join" variant="primary" size="big">
        I am a student: join
      </ButtonLink>
      <ButtonLink href="/sign-in" size="big">
        Teachers sign in
      </ButtonLink>
    </EntryFrame>
  );
}
