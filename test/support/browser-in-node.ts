import { AsyncLocalStorage } from 'node:async_hooks';
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

/** On whose phone it happens: what is locked on one is free on the others. */
const phones = new AsyncLocalStorage<string>();

type Callback = (lock: object | null) => Promise<unknown>;

/** As much of the Web Locks API (W3C) as a phone at a booth uses: each name is held once, in the order of the asking. */
class Locks {
  private readonly held = new Map<string, Promise<unknown>>();

  async request(name: string, ...rest: [Callback] | [{ ifAvailable: true }, Callback]) {
    const key = `${phones.getStore()} ${name}`;
    const callback = rest.at(-1) as Callback;
    const before = this.held.get(key);
    if (before && rest.length === 2) return callback(null);
    const turn = (before ?? Promise.resolve()).then(() => callback({ name }));
    const end = turn
      .catch(() => undefined)
      .then(() => {
        if (this.held.get(key) === end) this.held.delete(key);
      });
    this.held.set(key, end);
    return turn;
  }
}

/** What a phone's own code finds around it in a browser: storage, locks, an address and a network; until it is undone. */
export function beBrowser(url: string, network: typeof fetch): () => void {
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  const around = {
    navigator: { locks: new Locks() },
    location: { origin: url },
    document: { documentElement: { lang: 'en' } },
    fetch: network,
  };
  const before = Object.keys(around).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(around))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, was] of before)
      if (was) Object.defineProperty(globalThis, name, was);
      else Reflect.deleteProperty(globalThis, name);
  };
}

export const onPhone = <Result>(device: string, act: () => Promise<Result>): Promise<Result> =>
  phones.run(device, act);
