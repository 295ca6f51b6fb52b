import { networkInterfaces } from "node:os";
import { expect, test } from "@playwright/test";
import { makeTaking, savedClasses } from "../factories/attempt";
import { startProgram } from "../support/program-server";

// `npm start -- --lan`: phones come over plain http to an address that is not the machine's own loopback, where browsers
// withhold randomUUID, subtle and service workers.

const ownAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((face) => face?.family === "IPv4" && !face.internal)?.address;

test("a phone on the local network takes a whole lesson over plain http", async ({ browser }) => {
  test.setTimeout(180_000);
  const name = ownAddress();
  expect(name, "this machine has no address but the loopback").toBeTruthy();
  const program = await startProgram({ databaseUrl: process.env.DATABASE_URL ?? "", host: "0.0.0.0", name });
  try {
    const taking = await makeTaking();
    const context = await browser.newContext({
      baseURL: program.address,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`/join#card=${taking.cards[0]?.card ?? ""}`);
    await expect(page).toHaveURL(`${program.address}/learn`);
    expect(
      await page.evaluate(() => [window.isSecureContext, "randomUUID" in crypto, "subtle" in crypto, "serviceWorker" in navigator]),
    ).toEqual([false, false, false, false]);
    await page.getByRole("link", { name: "Go on" }).click();
    await page.locator("#claim-1").tap();
    await page.locator("#palette").getByRole("button", { name: "Attribution" }).tap();
    await expect.poll(async () => (await savedClasses(taking))[0]).toBe("attribution");
    await page.getByRole("button", { name: /^Menu/ }).tap();
    await page.getByRole("button", { name: /^Hand in/ }).tap();
    await page.getByRole("button", { name: "Hand in 1 of 18" }).tap();
    await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
    await context.close();
  } finally {
    await program.stop();
  }
});
