import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { StatusPage } from "@/components/ui/status-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <StatusPage
      title={
        <>
          Nobody vouches for <span className="unsourced">this address.</span>
        </>
      }
      action={
        <ButtonLink href="/" variant="primary" size="big">
          Go to the start
        </ButtonLink>
      }
    >
      <p>There is no page here, or it is not one of yours. If somebody gave you the address, ask for it again.</p>
    </StatusPage>
  );
}
