import { usePhone, useView } from '../use-phone.js';
import { takenFrom } from './handover.rules.js';

/** The end of a phone's id, as it is told apart from the others; it stays in one line, whichever way that runs. */
export const endOf = (device: string): string => `\u2068…\u2060${device.slice(-4)}\u2069`;

/** The names of those who share this phone, or of whom it has heard; empty for anybody else. */
export function useNameOf(): (id: string) => string {
  const { shared, heard, person } = useView();
  return (id) => {
    if (person?.id === id) return person.name;
    const known = shared?.people.find((one) => one.id === id)?.name;
    const told = heard?.handovers?.find(({ to }) => to === id)?.toName;
    return known ?? told ?? '';
  };
}

/** Who has taken over what this phone has. */
export function useTaken() {
  const phone = usePhone();
  const { entries, heard } = useView();
  return takenFrom(phone.device, entries, heard?.handovers ?? []);
}
