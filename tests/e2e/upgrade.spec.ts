import { expect, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, savedClasses, signInByCard } from "../factories/attempt";
import { startProgram } from "../support/program-server";

test("a page that was open while the server was upgraded saves and hands in", async ({ page }) => {
  // two builds of the same sources
  test.setTimeout(600_000);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const taking = await makeTaking();
  const before = await startProgram({ databaseUrl });
  const label = (name: string) => page.locator("#palette").getByRole("button", { name });
  try {
    await signInByCard(page, taking, before.address);
    await page.goto(`${before.address}/learn/attempts/${taking.attemptId}`);
    await page.locator("#claim-1").click();
    await label("Attribution").click();
    await expect.poll(async () => (await savedClasses(taking))[0]).toBe("attribution");
  } finally {
    await before.stop();
  }
  // nobody answers while the new version is put in place
  await page.locator("#claim-2").click();
  await label("Speculation").click();
  const after = await startProgram({ databaseUrl, port: before.port, distDir: ".next-upgrade" });
  try {
    await expect.poll(async () => (await savedClasses(taking))[1], { timeout: 60_000 }).toBe("speculation");
    await page.getByRole("button", { name: "Hand in…" }).click();
    await page.getByRole("button", { name: "Hand in 2 of 18" }).click();
    await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
    const attempt = await db().attempt.findUniqueOrThrow({
      where: { id: taking.attemptId },
      select: { handedInBy: true },
    });
    expect(attempt.handedInBy).toBe("student");
    expect(await db().grade.count({ where: { attemptId: taking.attemptId } })).toBe(1);
  } finally {
    await after.stop();
  }
});
