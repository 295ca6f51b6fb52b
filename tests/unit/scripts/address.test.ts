import type { NetworkInterfaceInfo } from "node:os";
import { expect, it } from "vitest";
import { localNetworkAddress } from "../../../scripts/address.mjs";

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: "IPv4",
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: `${address}/24`,
});
const six: NetworkInterfaceInfo = { ...at("fe80::1"), family: "IPv6", scopeid: 1 };

it("takes the address that others can reach, before those of bridges and tunnels", () => {
  expect(localNetworkAddress({ lo: [at("127.0.0.1", true)], docker0: [at("172.17.0.1")], wlan0: [six, at("192.168.1.7")] })).toBe(
    "192.168.1.7",
  );
  expect(localNetworkAddress({ tun0: [at("100.64.0.2")], en0: [at("10.1.2.3")] })).toBe("10.1.2.3");
  expect(localNetworkAddress({ en0: [at("169.254.3.4"), at("172.16.0.9")] })).toBe("172.16.0.9");
});

it("says so when the machine is on no network", () => {
  expect(() => localNetworkAddress({ lo: [at("127.0.0.1", true)], en0: [six] })).toThrow("no address on a local network");
});
