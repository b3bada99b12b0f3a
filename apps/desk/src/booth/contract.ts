import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

export type Kit = Schemas['BoothKit'];
export type BoothEvent = Kit['events'][number];
export type Item = Kit['items'][number];
export type WitnessForm = Schemas['WitnessForm'];
export type BoothOffer = Schemas['BoothOffer'];
export type BoothFigures = Schemas['BoothFigures'];
export type Session = Schemas['Who'];
export type SharedPhone = Schemas['AtPhone'];
