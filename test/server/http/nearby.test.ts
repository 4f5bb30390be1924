// Who can be the proxy before a server.
import { expect, test } from "vitest";
import { isNearby } from "../../../server/http/nearby.ts";

test.each([
  ["127.0.0.1", true],
  ["127.200.3.4", true],
  ["10.1.2.3", true],
  ["172.16.0.1", true],
  ["172.31.255.255", true],
  ["192.168.1.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:10.0.0.1", true],
  ["fd12:3456::1", true],
  ["fe80::1%eth0", true],
  ["172.32.0.1", false],
  ["192.169.0.1", false],
  ["8.8.8.8", false],
  ["::ffff:8.8.8.8", false],
  ["2001:db8::1", false],
  ["::", false],
  ["", false],
  ["unknown", false],
])("a proxy at %j is believed: %s", (address, near) => {
  expect(isNearby(address)).toBe(near);
});
