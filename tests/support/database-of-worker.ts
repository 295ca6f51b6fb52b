import { inject } from "vitest";

// Each worker has a database of its own, and every test in it makes its own class: nothing is ever cleaned.
const mine = inject("databases")[(Number(process.env.VITEST_POOL_ID) || 1) - 1];
if (!mine) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`);
process.env.DATABASE_URL = mine;
process.env.AUTH_URL = "http://127.0.0.1:3000";
process.env.AUTH_SECRET = "of the tests only, of the tests only";
process.env.JOBS = "off";
