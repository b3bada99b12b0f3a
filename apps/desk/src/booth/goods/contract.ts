import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

/** What a phone takes along of the stock. */
export type FieldKit = Schemas['FieldKit'];
export type Place = FieldKit['places'][number];
export type Spot = FieldKit['destinations'][number];
export type Transfer = FieldKit['transfers'][number];

/** What was done with goods, as it is sent. */
export type Act = Schemas['FieldBatch']['acts'][number];
/** The same, without what the phone adds to it. */
export type Deed = Act extends infer One
  ? One extends Act
    ? Omit<One, 'id' | 'tappedAt' | 'by'>
    : never
  : never;

export interface Sku {
  readonly item: string;
  /** Empty where it is the same in all languages. */
  readonly language: string;
}

export interface Amount extends Sku {
  readonly quantity: number;
}
