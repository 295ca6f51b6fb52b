import "server-only";
import { cache } from "react";
import { student } from "@/lib/access/proofs";
import { getOwnAccommodation } from "@/lib/db/accommodations";

/** How the signed-in student works; asked once a request. */
export const ownAccommodation = cache(async () => getOwnAccommodation(await student()));
