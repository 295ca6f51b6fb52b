import type { NetworkInterfaceInfo } from "node:os";

export function localNetworkAddress(interfaces?: Record<string, NetworkInterfaceInfo[] | undefined>): string;
