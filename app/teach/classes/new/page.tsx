import type { Metadata } from "next";
import { createClassAction } from "@/app/teach/classes/actions";
import { NewClassForm } from "@/components/classes/new-class-form";
import { PageHeading } from "@/components/ui/page-heading";
import { teacher } from "@/lib/access/proofs";
import { listOwnSchools } from "@/lib/db/classes";
import { listTimeZones } from "@/lib/domain/time-zone";

export const metadata: Metadata = { title: "New class" };

export default async function NewClassPage() {
  const schools = await listOwnSchools(await teacher());
  return (
    <main id="main" className="page narrow">
      <PageHeading title="New class" />
      <div className="panel">
        <NewClassForm schools={schools} zones={listTimeZones()} action={createClassAction} />
      </div>
    </main>
  );
}
