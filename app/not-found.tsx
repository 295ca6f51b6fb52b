import type { Metadata } from "next";
import { buttonClass } from "@/components/ui/button-class";
import { StatusPage } from "@/components/ui/status-page";

export const metadata: Metadata = { title: "Not found" };

/** Every page brings this along: no router's link. */
export default function NotFound() {
  return (
    <StatusPage
      title={
        <>
          Nobody vouches for <span className="unsourced">this address.</span>
        </>
      }
      action={
        <a className={buttonClass({ variant: "primary", size: "big" })} href="/">
          Go to the start
        </a>
      }
    >
      <p>There is no page here, or it is not one of yours. If somebody gave you the address, ask for it again.</p>
    </StatusPage>
  );
}
