import { setTimeout as pause } from 'node:timers/promises';
import { eventually, type Supporter } from '@blueheart/testing';
import { slug } from './whole-system.js';

const retryAfterMs = 100;
const patienceMs = 40_000;

/**
 * People who sign, each with a contact and an Idempotency-Key of their own, and who try again under the
 * same key until they are told that it is done. The same people in the same order on every run.
 */
export class Signers {
  /** Of those who were told that it is done, in the order they were told. */
  readonly keys: string[] = [];
  readonly addresses: string[] = [];
  /** Requests sent, repetitions included. */
  tries = 0;

  private count = 0;
  private readonly under: Promise<void>[] = [];

  constructor(
    private readonly url: string,
    private readonly perSecond: number,
  ) {}

  static person(number: number): Supporter {
    const email = `signer-${number}@example.org`;
    return { name: `Signer ${number}`, email, locale: 'en', consent: true, adult: true };
  }

  /** `people` come one after another from now on, whatever becomes of those before them. */
  arrive(people: number): void {
    const everyMs = 1_000 / this.perSecond;
    for (let at = 0; at < people; at += 1) {
      const number = this.next();
      this.watch(pause(at * everyMs).then(() => this.sign(number)));
    }
  }

  /** `people` come at the same moment. Resolves when the first of them has been answered: the others are under way. */
  async rush(people: number): Promise<void> {
    const all = Array.from({ length: people }, () => this.sign(this.next()));
    for (const one of all) this.watch(one);
    await Promise.race(all);
  }

  /** Resolves when so many have been told that it is done. */
  async acknowledged(people: number): Promise<void> {
    await eventually(() => expect(this.keys.length).toBeGreaterThanOrEqual(people), {
      timeout: 40_000,
    });
  }

  /** Resolves when everybody has been told that it is done. */
  async all(): Promise<void> {
    await Promise.all(this.under);
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private watch(work: Promise<void>): void {
    // What goes wrong is told by `all`.
    work.catch(() => undefined);
    this.under.push(work);
  }

  private async sign(number: number): Promise<void> {
    const person = Signers.person(number);
    const key = `key-${number}`;
    const giveUpAt = performance.now() + patienceMs;
    while (!(await this.isTaken(person, key))) {
      if (performance.now() > giveUpAt) throw new Error(`Nobody took ${key} in.`);
      await pause(retryAfterMs);
    }
    this.keys.push(key);
    this.addresses.push(person.email!);
  }

  /** No answer, or one that says "try again", leaves it open whether it was stored. Anything else is a mistake. */
  private async isTaken(person: Supporter, key: string): Promise<boolean> {
    this.tries += 1;
    const answer = await fetch(`${this.url}/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(person),
    }).catch(() => undefined);
    if (answer?.status === 202) return (await answer.text().catch(() => '')) !== '';
    expect([undefined, 503]).toContain(answer?.status);
    return false;
  }
}
