import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** One process, told from any later one that has the same number. */
export interface ProcessMark {
  readonly name: string;
  readonly pid: number;
  /** When it began, in the kernel's words. */
  readonly began: string;
}

const stopWithinMs = 12_000;
const lookEveryMs = 50;

/**
 * Which processes run for a data folder, in its file processes.json: whoever starts after kill -9 finds there
 * what was left behind.
 */
export class Leftovers {
  private readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'processes.json');
  }

  write(processes: readonly { readonly name: string; readonly pid: number | undefined }[]): void {
    const marks = processes.flatMap(({ name, pid }) => {
      const began = pid && beganAt(pid);
      return began ? [{ name, pid, began }] : [];
    });
    const draft = `${this.path}.new`;
    writeFileSync(draft, `${JSON.stringify(marks, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.path);
  }

  forget(): void {
    rmSync(this.path, { force: true });
  }

  /** Stops what an earlier start left running, as it would have been stopped then. Gives the names. */
  async stop(): Promise<string[]> {
    const left = this.read().filter(isRunning);
    for (const { pid } of left) send(pid, 'SIGTERM');
    const giveUpAt = performance.now() + stopWithinMs;
    while (left.some(isRunning) && performance.now() < giveUpAt) await pause(lookEveryMs);
    for (const { pid } of left.filter(isRunning)) send(pid, 'SIGKILL');
    while (left.some(isRunning)) await pause(lookEveryMs);
    return left.map(({ name }) => name);
  }

  private read(): readonly ProcessMark[] {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as ProcessMark[];
    } catch {
      return [];
    }
  }
}

function isRunning({ pid, began }: ProcessMark): boolean {
  return beganAt(pid) === began;
}

/** The boot, and the ticks since it (proc(5), stat, field 22). Undefined where there is no such process. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; whoever began it has not looked yet.
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
