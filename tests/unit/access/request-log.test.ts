import { createServer } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { logRequests, routePattern } from "@/lib/access/request-log";

const words = new Set(["teach", "classes", "join", "api"]);

describe("routePattern", () => {
  it("keeps the words of our routes and hides the rest", () => {
    expect(routePattern("/teach/classes/0f3a-77", words)).toBe("/teach/classes/:id");
    expect(routePattern("/join/KF74QMXX?name=Ada", words)).toBe("/join/:id");
    expect(routePattern("/Ada%20Kovacs", words)).toBe("/:id");
    expect(routePattern("/", words)).toBe("/");
  });

  it("says one word for all files of the build", () => {
    expect(routePattern("/_next/static/chunks/a1b2.js", words)).toBe("/_next");
  });
});

describe("logRequests", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("writes one line with the real status and the answer's id", async () => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    logRequests();
    const server = createServer((_request, response) => {
      response.statusCode = 404;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const answer = await fetch(`http://127.0.0.1:${port}/secret?code=KF74QMXX`, { headers: { "x-request-id": "forged" } });
    await new Promise<void>((resolve) => server.close(() => resolve()));

    const requests = lines.filter((line) => line.includes('"event":"request"')).map((line): unknown => JSON.parse(line));
    expect(requests).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-/),
        level: "info",
        event: "request",
        id: answer.headers.get("x-request-id"),
        method: "GET",
        route: "/:id",
        status: 404,
        ms: expect.any(Number),
      },
    ]);
    expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{12}$/);
  });
});
