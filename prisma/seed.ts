// What every installation begins with, made by the program's own commands. Safe at every start and on two servers at once:
// the starter lessons, and the demo school where SOURCEWORK_DEMO_FILE names the file for its passwords.
import { asSystem } from "@/lib/access/system";
import { db } from "@/lib/db/client";
import { importStarterLessons } from "../scripts/import-starter-lessons";
import { makeDemoSchool } from "./demo/make-demo-school";

const now = new Date();
const demoFile = process.env.SOURCEWORK_DEMO_FILE;
await importStarterLessons(asSystem("seed"), now);
if (demoFile) await makeDemoSchool(demoFile, now);
await db().$disconnect();
