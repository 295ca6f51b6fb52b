import "server-only";
import { findAttemptNews } from "@/lib/db/attempt-news";
import { listen } from "@/lib/db/listen";
import { ofProcess } from "@/lib/db/of-process";
import { newsDigest } from "@/lib/domain/attempt-news";
import type { AttemptStudent } from "@/lib/domain/proof";
import { log } from "@/lib/log";
import type { Send } from "./event-stream";
import { present } from "./presence";

type Page = { student: AttemptStudent; send: Send; told: string };

/** The students' pages that are open at this process, told what concerns them when it changes. */
class AttemptPages {
  readonly #pages = new Set<Page>();
  readonly #due = new Set<Page>();
  #telling = false;
  #deaf: (() => void) | null = null;

  open(student: AttemptStudent, send: Send): () => void {
    const page = { student, send, told: "" };
    this.#pages.add(page);
    this.#deaf ??= listen((news) => {
      if (news?.audience === "teachers") return;
      this.#tell([...this.#pages].filter((one) => !news || one.student.assignmentId === news.assignmentId));
    });
    this.#tell([page]);
    return () => {
      this.#pages.delete(page);
      this.#due.delete(page);
      if (this.#pages.size > 0) return;
      this.#deaf?.();
      this.#deaf = null;
    };
  }

  #tell(pages: readonly Page[]): void {
    for (const page of pages) this.#due.add(page);
    if (!this.#telling) void this.#tellDue();
  }

  // one after the other: a class must not hold up the saves of another
  async #tellDue(): Promise<void> {
    this.#telling = true;
    for (const page of this.#due) {
      this.#due.delete(page);
      try {
        const news = await findAttemptNews(page.student);
        const digest = news && newsDigest(news);
        if (news && digest !== page.told && this.#pages.has(page)) page.send(JSON.stringify(news));
        page.told = digest ?? "";
      } catch (error) {
        log("event-error", { level: "warn", name: error instanceof Error ? error.name : "unknown" });
      }
    }
    this.#telling = false;
  }
}

/** Tells the page what stands for this attempt now, and again when it changes, until the returned function is called; it is present so long. */
export function followAttempt(student: AttemptStudent, send: Send): () => void {
  const leave = present(student);
  const close = ofProcess("attempt-pages", () => new AttemptPages()).open(student, send);
  return () => {
    close();
    leave();
  };
}

/** What stands for this attempt now, for a page that asks again and again; asking shows that it is there. */
export async function askAttempt(student: AttemptStudent) {
  present(student)();
  return findAttemptNews(student);
}
