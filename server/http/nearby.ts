// Which peers can be the proxy before a server: those of this machine and of private networks. What
// comes straight from the internet may not lend itself another address.
import { BlockList, isIPv6 } from "node:net";

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv4");
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");
PRIVATE.addSubnet("fe80::", 10, "ipv6");

/** Whether a peer is near enough for a proxy; addresses of version 4 may come as those of 6. */
export function isNearby(address: string): boolean {
  const plain = address.split("%")[0]!;
  return PRIVATE.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}
