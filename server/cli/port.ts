// The port that is listened on: read, tried before anything that takes long, and taken.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure, wordsOf } from "./failure.ts";

/** How long a program at a taken port may think, in ms. */
const PATIENCE = 1000;

/** @throws Failure when the text is no port */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new Failure(`--port is "${text}"; it must be a whole number from 0 to 65535.`, 2);
}

/**
 * Before seconds are spent on the store: whether somebody else listens there. Between this and
 * `listen` somebody may come; then that one says so.
 * @throws Failure that says what to do
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await listen(probe, port, host);
  } catch (error) {
    if (!(await isAsterism(address(host, port)))) throw error;
    throw new Failure(
      `Asterism is running at ${address(host, port)} already. Open that, or start another with --port and --data of its own.`,
    );
  }
  await new Promise((done) => probe.close(done));
}

/** Whether what answers at an address is one of us. */
async function isAsterism(at: string): Promise<boolean> {
  try {
    const answer = await fetch(`${at}/api/health`, { signal: AbortSignal.timeout(PATIENCE) });
    const body: unknown = await answer.json();
    return typeof body === "object" && body !== null && "ok" in body && "application" in body;
  } catch {
    return false;
  }
}

export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new Failure(listenFailure(error, port, host)));
    });
    server.listen(port, host, done);
  });
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is taken. Choose another one with --port, or stop the program that uses it.`;
    case "EACCES":
      return `Port ${port} needs more rights than this user has. Choose one above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}. Choose another one with --host.`;
    default:
      return `Cannot listen on ${host}:${port}: ${wordsOf(error)}.`;
  }
}

export function addressOf(server: Server, host: string): string {
  return address(host, (server.address() as AddressInfo).port);
}

function address(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
