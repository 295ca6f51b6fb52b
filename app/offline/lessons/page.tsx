import type { Metadata } from "next";
import { OfflineNote } from "@/components/taking/offline-note";
import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";

export const metadata: Metadata = { title: "Offline" };

/** Shown by public/learn-worker.js in place of a student's page while nothing answers; the form asks for that page again. */
export default function OfflineLessonsPage() {
  return (
    <StatusPage
      title="You are offline"
      action={
        <form method="get">
          <Button type="submit" variant="primary" size="big" icon="sync">
            Try again
          </Button>
        </form>
      }
    >
      <OfflineNote />
    </StatusPage>
  );
}
