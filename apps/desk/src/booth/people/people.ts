import { ApiError, isSignedOut } from '../../api/problem.js';
import { askApi } from '../api.js';
import type { Session, SharedPhone } from '../contract.js';
import type { BoothDb } from '../store/db.js';
import { isPin, verifierOf, type PinVerifier } from './pin.js';
import { afterWrong, waitSeconds, type Tries } from './tries.rules.js';

/** Somebody at this phone, as it knows them without asking. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The campaign for which they are here now. */
  readonly slug: string;
  /** All for which they are at booths; a phone that people share belongs to one campaign. */
  readonly campaigns?: readonly Campaign[];
}

export type Campaign = Pick<Session['campaigns'][number], 'slug' | 'titles'>;

interface Known extends Person {
  readonly pin?: PinVerifier;
  readonly tries?: Tries;
}

export type PinAnswer =
  | { readonly kind: 'here'; readonly person: Person }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Nobody can be asked, and they have not been at this phone before. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly text: string };

const atBooths = ['volunteer', 'coordinator', 'admin'];

/** Who is and was at this phone. A PIN that was right once is known here from then on. */
export class People {
  constructor(private readonly db: BoothDb) {}

  /** Who is signed in; null for nobody. Throws Unreachable. */
  async signedIn(): Promise<Person | null> {
    try {
      const { data } = await askApi<Session>('/api/v1/session');
      const campaigns = data?.campaigns.filter(({ role }) => atBooths.includes(role)) ?? [];
      const [first] = campaigns;
      if (!data || !first) return null;
      const { id, name } = data;
      return { id, name, slug: first.slug, campaigns: campaigns.map(asKept) };
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  }

  /** Who may take this phone over, as it was when somebody could be asked; undefined where nobody shares it. */
  async shared(): Promise<SharedPhone | undefined> {
    try {
      const { data } = await askApi<SharedPhone>('/api/v1/phone');
      await this.db.remember('shared', data);
      return data;
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 401) {
        await this.db.remember('shared', undefined);
        return undefined;
      }
      return this.db.fact<SharedPhone>('shared');
    }
  }

  /** Takes the phone over: by the server's word where it can be asked, else by what this phone knows. */
  async takeOver(wanted: Person, pin: string): Promise<PinAnswer> {
    try {
      await askApi('/api/v1/phone/take-over', { method: 'POST', body: { person: wanted.id, pin } });
      await this.keep({ ...wanted, pin: await verifierOf(pin) });
      return { kind: 'here', person: wanted };
    } catch (error) {
      if (!(error instanceof ApiError)) return this.takeOverAlone(wanted, pin);
      if (error.problem.status === 401) return { kind: 'wrong' };
      return { kind: 'refused', text: error.problem.detail || error.problem.title };
    }
  }

  private async takeOverAlone({ id }: Person, pin: string): Promise<PinAnswer> {
    const known = (await this.all())[id];
    if (!known?.pin) return { kind: 'unknown' };
    const { pin: verifier, tries = { wrong: 0, until: 0 }, ...person } = known;
    const seconds = waitSeconds(tries, Date.now());
    if (seconds > 0) return { kind: 'wait', seconds };
    if (await isPin(pin, verifier)) {
      await this.keep({ ...person, pin: verifier });
      return { kind: 'here', person };
    }
    await this.keep({ ...known, tries: afterWrong(tries, Date.now()) });
    return { kind: 'wrong' };
  }

  private async keep(known: Known): Promise<void> {
    await this.db.remember('people', { ...(await this.all()), [known.id]: known });
  }

  private async all(): Promise<Readonly<Record<string, Known>>> {
    return (await this.db.fact<Record<string, Known>>('people')) ?? {};
  }
}

function asKept({ slug, titles }: Campaign): Campaign {
  return { slug, titles };
}
