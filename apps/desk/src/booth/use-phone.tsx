import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Phone } from './phone.js';
import type { View } from './view.js';

export const PhoneContext = createContext<Phone | undefined>(undefined);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('There is no phone around this.');
  return phone;
}

/** What of the phone is shown, as it changes. */
export function useView(): View {
  const phone = usePhone();
  return useSyncExternalStore(phone.shown.subscribe, () => phone.shown.view);
}
