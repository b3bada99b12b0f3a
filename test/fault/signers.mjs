import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { slug } from './world.mjs';

/**
 * People who sign, each under a key of their own, and try again under it until they are told that it is done. What
 * they were told is on the disk before they believe it.
 */
export class Signers {
  count = 0;
  tries = 0;
  /** Milliseconds of each request that was answered with 202. */
  times = [];
  unexpected = [];
  under = new Set();

  constructor(folder, ports) {
    this.ports = ports;
    this.file = join(folder, 'acknowledged');
    this.log = openSync(this.file, 'a', 0o600);
  }

  /** So many a second for so long; `random` decides which process each asks first. */
  async arrive(perSecond, seconds, random) {
    const began = performance.now();
    for (let at = 0; at < perSecond * seconds; at += 1) {
      const early = began + (at * 1_000) / perSecond - performance.now();
      if (early > 0) await pause(early);
      this.one(Math.floor(random() * this.ports.length));
    }
  }

  /** Somebody signs now. */
  one(first = 0) {
    this.count += 1;
    const work = this.sign(this.count, first).finally(() => this.under.delete(work));
    this.under.add(work);
  }

  /** Resolves when everybody who came has been told. */
  async done() {
    while (this.under.size) await Promise.all(this.under);
    if (this.unexpected.length)
      throw new Error(`Answered with ${[...new Set(this.unexpected)].join(', ')}.`);
  }

  /** The keys of those who were told, from the disk. */
  acknowledged() {
    return readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
  }

  close() {
    closeSync(this.log);
  }

  async sign(number, first) {
    const key = `key-${number}`;
    for (let attempt = 0; ; attempt += 1) {
      const port = this.ports[(first + attempt) % this.ports.length];
      if (await this.isTaken(port, number, key)) break;
      if (attempt > 600) throw new Error(`Nobody took ${key} in.`);
      await pause(100);
    }
    writeSync(this.log, `${key}\n`);
    fdatasyncSync(this.log);
  }

  async isTaken(port, number, key) {
    this.tries += 1;
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        name: `Signer ${number}`,
        email: `signer-${number}@example.org`,
        locale: 'en',
        consent: true,
        adult: true,
      }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (answer?.status === 202) {
      const isWhole = (await answer.text().catch(() => '')) !== '';
      if (isWhole) this.times.push(performance.now() - began);
      return isWhole;
    }
    if (answer && answer.status !== 503) this.unexpected.push(answer.status);
    return false;
  }
}
