import type { ReactNode } from "react";
import "@/app/styles/aids.css";
import "@/app/styles/device.css";
import { StudentDevice } from "@/components/taking/student-device";
import { student } from "@/lib/access/proofs";
import { ownAccommodation } from "./own-accommodation";

/**
 * Every page of a student names, by id, whose it is: public/learn-worker.js keeps nothing of one student for another. And it says how
 * its type is to be set (app/styles/aids.css).
 */
export default async function LearnLayout({ children }: { children: ReactNode }) {
  const [{ studentId }, { textSize, clearLetters }] = await Promise.all([student(), ownAccommodation()]);
  return (
    <>
      <meta name="reader" content={studentId} />
      {textSize !== "usual" && <meta name="text-size" content={textSize} />}
      {clearLetters && <meta name="letters" content="clear" />}
      <StudentDevice />
      {children}
    </>
  );
}
