import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { Failure } from "./project.mjs";

/** The address of this machine that others on the local network can reach. */
export function localNetworkAddress(interfaces = networkInterfaces()) {
  const candidates = Object.values(interfaces)
    .flat()
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."));
  // A router at home or at school hands out these; the others are often the machine's own bridges and tunnels.
  const usual =
    candidates.find(({ address }) => address.startsWith("192.168.")) ?? candidates.find(({ address }) => address.startsWith("10."));
  const found = usual ?? candidates[0];
  if (!found) throw new Failure("This machine has no address on a local network: connect it to one, or start without --lan.");
  return found.address;
}

/** Throws, in one sentence, when something already listens on the port. */
export async function demandFreePort(port, host) {
  const refusal = await new Promise((resolve) => {
    const probe = createServer().on("error", (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (refusal === "EADDRINUSE") {
    throw new Failure(`Port ${port} is in use, perhaps by another \`npm start\`: stop that one or choose another port with PORT.`);
  }
  if (refusal) throw new Failure(`Port ${port} of ${host} can't be used (${refusal}): choose another one with PORT.`);
}
