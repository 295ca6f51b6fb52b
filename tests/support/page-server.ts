import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reach, THE_WEB } from "@/lib/reading-in/reachable";

export type Answers = Record<string, (response: ServerResponse, request: IncomingMessage) => void>;

/**
 * A site on this machine under the name `news.example`, with an answer for each path; and the reach that leads there. `close` ends
 * it with whoever is still waiting for an answer.
 */
export async function openPageServer(answers: Answers) {
  const server = createServer((request, response) => {
    const answer = answers[(request.url ?? "/").split("?")[0] ?? "/"];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const reach: Reach = {
    allows: (ip) => ip === "127.0.0.1",
    ports: [String(port)],
    resolve: fakeLookup(["127.0.0.1"]),
  };
  return {
    address: (path: string) => `http://news.example:${port}${path}`,
    reach,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A name server that knows one answer to everything. */
export const fakeLookup = (ips: readonly string[]): Reach["resolve"] =>
  ((_name: string, _options: unknown, callback: (error: null, addresses: { address: string; family: number }[]) => void) =>
    callback(
      null,
      ips.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )) as unknown as typeof THE_WEB.resolve;
