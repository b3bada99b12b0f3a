import type { Figures, Offer } from '@blueheart/booth';
import type { BoothEvent, Kit, SharedPhone, WitnessForm } from './contract.js';
import type { FieldKit } from './goods/contract.js';
import type { Person } from './people/people.js';
import type { PinVerifier } from './people/pin.js';
import type { Kept, KeptAct, KeptPledge } from './store/db.js';
import type { Heard } from './store/taken-along.js';
import type { Going } from './sync/sync.js';

/** What of this phone is shown. */
export interface View {
  readonly person: Person | undefined;
  readonly shared: SharedPhone | undefined;
  readonly kit: Kit | undefined;
  readonly form: WitnessForm | undefined;
  /** What there is to receive, count and send; undefined where nobody was told. */
  readonly goods: FieldKit | undefined;
  readonly event: BoothEvent | undefined;
  /** Somebody looks for another booth: none is chosen for them. */
  readonly isChoosing: boolean;
  /** What is added to this phone's clock to have the server's, in milliseconds. */
  readonly clock: number;
  /** Of this event on this phone, the oldest first. */
  readonly entries: readonly Kept[];
  readonly pledges: readonly KeptPledge[];
  readonly figures: Figures;
  /** What was done with goods on this phone, the oldest first. */
  readonly acts: readonly KeptAct[];
  readonly heard: Heard | undefined;
  /** Of all events. */
  readonly waiting: number;
  readonly going: Going;
  /** Locked to the form: what its code is held against. */
  readonly kiosk: PinVerifier | undefined;
  /** What somebody left for whoever takes this phone over next. */
  readonly offer: Offer | undefined;
}

export const nothingYet: View = {
  person: undefined,
  shared: undefined,
  kit: undefined,
  form: undefined,
  goods: undefined,
  event: undefined,
  isChoosing: false,
  clock: 0,
  entries: [],
  pledges: [],
  figures: [],
  acts: [],
  heard: undefined,
  waiting: 0,
  going: 'quiet',
  kiosk: undefined,
  offer: undefined,
};
