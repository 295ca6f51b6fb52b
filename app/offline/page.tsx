import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";

export const metadata: Metadata = { title: "Offline" };

/** Shown in place of any page while there is no connection, so the form sends the reader back to the address asked for. */
export default function OfflinePage() {
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
      <p>What you labelled is kept on this device. It is sent when the connection is back: open your lesson again then.</p>
    </StatusPage>
  );
}
