import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Four bytes a pixel: red, green, blue, opacity. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What it is told: a PDF, and how long the longer side of its first page is to be at the most, in pixels. */
export interface ToDraw {
  readonly bytes: Uint8Array;
  readonly side: number;
}

// From the sources, too, it is what was compiled.
const program = new URL('../dist/first-page.process.js', import.meta.url);
/** 256 MB: a page whose pictures unpack to more has none. */
const mostMemoryPages = 4_096;
const longestMs = 10_000;

/**
 * The first page of a PDF as pixels; undefined where it cannot be drawn within ten seconds and 256 MB. What reads it is
 * PDFium, in a process of its own: whatever somebody has put into the file, this process neither waits nor grows.
 */
export async function drawFirstPage(toDraw: ToDraw): Promise<Drawn | undefined> {
  const child = fork(program, {
    env: {},
    execArgv: [`--wasm-max-mem-pages=${mostMemoryPages}`],
    serialization: 'advanced',
    stdio: 'ignore',
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  const ended = once(child, 'exit').then(() => undefined);
  const drawn = once(child, 'message').then(([message]) => message as Drawn);
  // Whoever has ended before it was told says nothing: that it ended is answer enough.
  child.send(toDraw, () => undefined);
  try {
    return await Promise.race([drawn, ended]);
  } catch {
    return undefined;
  } finally {
    child.kill('SIGKILL');
  }
}
