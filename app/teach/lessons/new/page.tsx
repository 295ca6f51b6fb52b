import type { Metadata } from "next";
import "@/app/styles/bringing-in.css";
import { BringIn } from "@/components/bringing-in/bring-in";
import { homeSchool } from "@/lib/access/proofs";
import { readAddressAction, readFileAction, readPasteAction, startLessonAction } from "./actions";

export const metadata: Metadata = { title: "New lesson" };

export default async function NewLessonPage() {
  const { userId } = await homeSchool();
  return (
    <main id="main" className="page bringing-in">
      <BringIn
        owner={userId}
        readPaste={readPasteAction}
        readAddress={readAddressAction}
        readFile={readFileAction}
        start={startLessonAction}
      />
    </main>
  );
}
