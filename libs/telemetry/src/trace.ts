import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/**
 * W3C Trace Context (https://www.w3.org/TR/trace-context/), version 00: `00-traceId-parentId-flags` in lower-case
 * hex. It is random and names nobody.
 */
const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

const storage = new AsyncLocalStorage<string>();
let inside = 0;

/** A traceparent as somebody sent it, or undefined when it is none. */
export function readTrace(header: unknown): string | undefined {
  return typeof header === 'string' && form.test(header) ? header : undefined;
}

/** The beginning of a trace. */
export function newTrace(): string {
  return `00-${randomHex(16)}-${randomHex(8)}-00`;
}

/** The same trace, with a span of our own as the parent of what follows. */
export function nextSpan(trace: string): string {
  return `${trace.slice(0, 36)}${randomHex(8)}${trace.slice(52)}`;
}

/**
 * Does `work`, and all that it starts, as part of this trace, until what this gives is called: `leave`. As long as
 * anything in the process is part of one, Node 20 looks after every promise: what comes by the thousand or stays for
 * hours passes its trace by hand instead (docs/decisions/0075).
 */
export function inTrace(trace: string, work: () => unknown): () => void {
  inside += 1;
  storage.run(trace, work);
  let isInside = true;
  return () => {
    if (!isInside) return;
    isInside = false;
    inside -= 1;
    if (inside === 0) storage.disable();
  };
}

/** The traceparent of the request that is being answered; undefined outside of any. */
export function currentTrace(): string | undefined {
  return storage.getStore();
}

/** Asking for randomness costs more than using it: it is fetched for many at a time. */
let block = Buffer.alloc(0);
let used = 0;

function randomHex(bytes: number): string {
  if (used + bytes > block.length) {
    block = randomBytes(4_096);
    used = 0;
  }
  used += bytes;
  return block.toString('hex', used - bytes, used);
}
