import type { Metadata } from "next";
import { closeJoiningAction, openJoiningAction } from "@/app/teach/classes/actions";
import { Projector } from "@/components/joining/projector";
import { classTeacher } from "@/lib/access/proofs";
import { siteAddress } from "@/lib/access/site-address";
import { getClass } from "@/lib/db/classes";
import { getPresence } from "@/lib/db/roster";
import "@/app/styles/projector.css";

export const metadata: Metadata = { title: "Join the lesson" };

export default async function ProjectorPage({ params }: PageProps<"/teach/classes/[classId]/join">) {
  const teacher = await classTeacher((await params).classId);
  const [{ classId, joinCode }, first, origin] = [await getClass(teacher), await getPresence(teacher, new Date()), await siteAddress()];
  return (
    <Projector
      classId={classId}
      joinCode={joinCode}
      address={`${new URL(origin).host}/join`}
      link={`${origin}/join#${joinCode}`}
      first={first}
      mayEdit={teacher.classRole !== "viewer"}
      openDoor={openJoiningAction}
      closeDoor={closeJoiningAction}
    />
  );
}
