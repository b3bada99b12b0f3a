import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Campaign, Session } from '../api/contract.js';

const place = 'blue-heart-desk.campaign';

interface Working {
  readonly session: Session;
  /** The campaign that this page is about; somebody may have none. */
  readonly campaign: Campaign | undefined;
  readonly choose: (slug: string) => void;
}

const WorkContext = createContext<Working | undefined>(undefined);

/** Who works here, and for which of their campaigns: the one they chose last. */
export function WorkProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [slug, setSlug] = useState(() => localStorage.getItem(place));
  const campaign = session.campaigns.find((one) => one.slug === slug) ?? session.campaigns[0];
  const choose = (chosen: string) => {
    localStorage.setItem(place, chosen);
    setSlug(chosen);
  };
  return <WorkContext value={{ session, campaign, choose }}>{children}</WorkContext>;
}

export function useWork(): Working {
  const work = useContext(WorkContext);
  if (!work) throw new Error('Nobody is signed in here.');
  return work;
}
