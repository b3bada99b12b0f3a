import type { WriteStream } from 'node:tty';

/** Where the progress goes instead of the terminal. */
export interface ProgressLog {
  info(line: string): void;
  warn(line: string): void;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Tells the operator what is going on, one line a step, with its duration. A spinner turns on a terminal only. */
export class Progress {
  private spinner: NodeJS.Timeout | undefined;
  private doing = '';
  private log: ProgressLog | undefined;

  constructor(
    private readonly out: WriteStream,
    private readonly isStopping: () => boolean = () => false,
  ) {
    // A closed terminal must not end the process before it has stopped cleanly.
    out.on('error', () => undefined);
  }

  /** From now on all but `announce` and `error` goes to `log`: programs read this output. */
  divert(log: ProgressLog): void {
    this.log = log;
  }

  /** Runs `work` and tells how long it took. Throws Stopped instead of beginning when a stop was asked for. */
  async step<T>(what: string, work: () => Promise<T> | T): Promise<T> {
    if (this.isStopping()) throw new Stopped();
    const began = performance.now();
    this.spin(what);
    try {
      const result = await work();
      if (this.log) this.log.info(`${what} (${seconds(began)})`);
      else
        this.line(
          `  ${this.paint('32', '✓')} ${what.padEnd(44)} ${this.paint('2', seconds(began))}`,
        );
      return result;
    } finally {
      this.rest();
    }
  }

  /** A whole line of text; what is being done stays below it. */
  line(text: string): void {
    if (!this.log) this.announce(text);
    else if (text.trim()) this.log.info(text.trim());
  }

  /** Something that is not as it should be, yet no reason to stop. */
  warn(text: string): void {
    if (this.log) this.log.warn(text);
    else this.announce(`    ${text}`);
  }

  /** A whole line on the output itself, whoever reads it. */
  announce(text: string): void {
    this.erase();
    this.out.write(`${text}\n`);
  }

  /** What went wrong, beside the normal output. */
  error(text: string): void {
    this.rest();
    process.stderr.write(`${text}\n`);
  }

  private spin(what: string): void {
    this.rest();
    if (this.log || !this.out.isTTY) return;
    let turn = 0;
    this.doing = what;
    this.spinner = setInterval(() => {
      this.erase();
      this.out.write(`  ${frames[turn++ % frames.length]} ${this.doing} …`);
    }, 80);
  }

  private rest(): void {
    clearInterval(this.spinner);
    this.erase();
    this.spinner = undefined;
  }

  private erase(): void {
    if (this.spinner) this.out.write('\r\x1b[2K');
  }

  private paint(code: string, text: string): string {
    return this.out.isTTY && this.out.hasColors?.() ? `\x1b[${code}m${text}\x1b[0m` : text;
  }
}

/** Somebody asked to stop while it was still starting. */
export class Stopped extends Error {}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
