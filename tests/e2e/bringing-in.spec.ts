import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeDocx, makePdf } from "@/tests/factories/documents";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

const STORY =
  "The old mill by the river was closed on Monday after cracks were found in its north wall, the town said in a statement. Nobody was hurt.";
const NEXT = "Engineers will look at the building again next week, and the footpath below it stays shut until then, the mayor said.";

async function signedIn(page: Page): Promise<string> {
  const { userId, email } = await makeTeacher(new Date());
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto("/teach/lessons");
  await page.getByRole("link", { name: "New lesson from an article" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New lesson from an article" })).toBeVisible();
  return userId;
}

const textBox = (page: Page) => page.getByLabel("Text of the article");
const lookingOver = (page: Page) => page.getByRole("heading", { level: 1, name: "Look the article over" });
const way = (page: Page, name: string) => page.getByRole("radio", { name });
const read = (page: Page) => page.getByRole("button", { name: /^Read the/ });

/** Pastes as a browser does, with rich text in the clipboard. */
const pasteRich = (page: Page, html: string, text: string) =>
  textBox(page).evaluate(
    (field, [rich = "", plain = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", plain);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );

test("pasted text is looked over and used", async ({ page }) => {
  const userId = await signedIn(page);
  await expectNoViolations(page);
  await expect(textBox(page)).toBeFocused();
  await textBox(page).fill(`Mill closed\nBy Dara Whitlock\n18 November 2024\n\n${STORY}\n\nAdvertisement\n\nWhat is next\n\n${NEXT}`);
  await read(page).click();
  await expect(lookingOver(page)).toBeFocused();
  await expectNoViolations(page);
  await expect(page.getByLabel("Title")).toHaveValue("Mill closed");
  await expect(page.getByLabel("Byline")).toHaveValue("Dara Whitlock");
  await expect(page.getByLabel("Published on")).toHaveValue("2024-11-18");
  await expect(page.getByText("Labels will be suggested.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Keep: Advertisement" })).toBeVisible();
  await expect(page.getByText(/^\d+ words · 4 blocks struck out$/)).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Mill closed");
  await page.getByLabel("Address", { exact: true }).fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Use this text" }).click();
  await expect(page.getByText("This is not an address.")).toBeVisible();
  await expect(page.getByLabel("Address", { exact: true })).toBeFocused();
  await page.getByLabel("Address", { exact: true }).fill("https://news.example/mill");
  expect(await db().article.count({ where: { ownerId: userId } })).toBe(0);
  await page.getByRole("button", { name: "Use this text" }).click();
  await page.waitForURL("**/teach/drafts/*");
  const [article] = await db().article.findMany({ where: { ownerId: userId }, include: { revisions: true } });
  expect(article?.revisions[0]).toMatchObject({
    title: "Mill closed",
    byline: "Dara Whitlock",
    address: "https://news.example/mill",
    text: `${STORY}\n\nWhat is next\n\n${NEXT}`,
  });
  // used once, it is not offered again
  await page.goto("/teach/lessons/new");
  await expect(textBox(page)).toHaveValue("");
});

test("rich text keeps headings and lists, and nothing else of its page", async ({ page }) => {
  await signedIn(page);
  const html = `<h1>Mill closed</h1><p onclick="alert(1)">${STORY}</p><script>document.title = "EVIL"</script><p style="display:none">EVIL</p>
    <h2>What is next</h2><ul><li>Footpath shut</li></ul><img src=x onerror="document.title = 'EVIL'">`;
  await pasteRich(page, html, `Mill closed\n${STORY}`);
  await expect(page.getByText("Headings and lists came along")).toBeVisible();
  await read(page).click();
  await expect(lookingOver(page)).toBeVisible();
  await expect(page.getByLabel("What block 3 is")).toHaveValue("heading");
  await expect(page.getByLabel("What block 4 is")).toHaveValue("bullet");
  await expect(page.getByText("EVIL")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/EVIL/);
});

test("files are read, or refused with a sentence", async ({ page }) => {
  await signedIn(page);
  await way(page, "File").check();
  const choose = (name: string, buffer: Uint8Array) =>
    page
      .getByLabel("File", { exact: true })
      .last()
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
  const refuses = async (name: string, bytes: Uint8Array, sentence: string) => {
    await choose(name, bytes);
    await read(page).click();
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  };
  await read(page).click();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await refuses("scan.pdf", makePdf([[]]), "pictures of pages and no text");
  await expectNoViolations(page);
  await refuses("sealed.pdf", makePdf([[{ text: STORY, y: 700 }]], { withPassword: true }), "asks for a password");
  await refuses("mill.docx", makeDocx([STORY], [{ name: "word/vbaProject.bin", text: "x" }]), "holds macros");
  await refuses("bomb.html", Buffer.from(`<html>${"<div>".repeat(100_000)}`), "can’t be read here");
  await refuses("empty.txt", new Uint8Array(), "no text in it");
  await refuses("large.txt", Buffer.alloc(5 * 1024 * 1024 + 1, "x "), "larger than 5 MB");

  await choose("mill.docx", makeDocx([{ style: "Title", text: "Mill closed" }, STORY, NEXT]));
  await read(page).click();
  await expect(lookingOver(page)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Mill closed");
  await page.getByRole("button", { name: "Bring in another" }).click();
  await way(page, "File").check();
  await choose("mill.pdf", makePdf([[STORY.slice(0, 83), STORY.slice(84)].map((text, at) => ({ text, y: 700 - at * 14 }))]));
  await read(page).click();
  await expect(page.getByText(STORY)).toBeVisible();
});

test("an address inside the network is refused, and pasting is offered first", async ({ page }) => {
  await signedIn(page);
  await way(page, "Address of a page").check();
  for (const address of ["http://127.0.0.1/", "http://[::1]:80/", "http://169.254.169.254/latest/meta-data", "http://localhost/"]) {
    await page.getByLabel("Address of the page").fill(address);
    await read(page).click();
    await expect(page.getByRole("alert").filter({ hasText: "leads into a private network" })).toBeVisible();
  }
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Paste it instead" }).click();
  await expect(textBox(page)).toBeFocused();
});

test("another language is told, and the text goes its own way", async ({ page }) => {
  await signedIn(page);
  await textBox(page).fill("أعلن مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم قبل حلول فصل الشتاء بسبب الأضرار التي لحقت به في الصيف.");
  await read(page).click();
  const language = page.getByLabel("Language", { exact: true });
  await expect(language.locator("option:checked")).toHaveText("Arabic");
  await expect(page.getByRole("status").filter({ hasText: "Labels are suggested for English only" })).toBeVisible();
  await expect(page.locator("li p[dir=rtl][lang=ar]")).toBeVisible();
  await expectNoViolations(page);
});

test("an English article full of Spanish quotations is set right by hand, and gets its labels", async ({ page }) => {
  const userId = await signedIn(page);
  const quoted =
    "“No vamos a cerrar el puente este invierno, porque la gente del barrio lo necesita para llegar a la escuela y al trabajo”";
  await textBox(page).fill(`Bridge stays\n\n${quoted}, the mayor said.\n\n“El puente es seguro y lo seguirá siendo”, an engineer said.`);
  await read(page).click();
  const language = page.getByLabel("Language", { exact: true });
  await expect(language.locator("option:checked")).toHaveText("Spanish");
  await language.selectOption({ label: "English" });
  await expect(page.getByRole("status").filter({ hasText: "Labels will be suggested." })).toBeVisible();
  await expect(page.locator("li p[lang=en]").first()).toBeVisible();
  await page.getByRole("button", { name: "Use this text" }).click();
  await page.waitForURL("**/teach/drafts/*");
  const [draft] = await db().lessonDraft.findMany({ where: { authorId: userId }, include: { claims: true } });
  expect(draft?.claims.map(({ suggestionId }) => suggestionId !== null)).toEqual([true, true]);
});

test("by keyboard alone", async ({ page }) => {
  await signedIn(page);
  await expect(textBox(page)).toBeFocused();
  await page.keyboard.insertText(`Mill closed\n\n${STORY}\n\nShare this article\n\n${NEXT}`);
  await page.keyboard.press("Tab");
  await expect(read(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lookingOver(page)).toBeFocused();
  const strike = (text: string) => page.getByRole("button", { name: new RegExp(`^(Keep|Strike out): ${text}`) });
  await strike("Mill closed").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(strike("Share this")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Strike out: Share this article" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Keep: Share this article" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByLabel("What block 2 is")).toBeFocused();
  await page.keyboard.press("h");
  await expect(page.getByLabel("What block 2 is")).toHaveValue("heading");
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "Use this text" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/teach/drafts/*");
});

test("on a phone nothing is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signedIn(page);
  await textBox(page).fill(`${STORY}\n\n${NEXT}\n\n${"averylongwordwithoutanyend".repeat(8)}`);
  await read(page).click();
  await expect(lookingOver(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoViolations(page);
});
