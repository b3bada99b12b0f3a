import { useEffect, useState } from 'react';
import type { Offer } from '@blueheart/booth';
import { AtGoods } from './goods/at-goods.js';
import { scannedIn } from './goods/scanned.rules.js';
import { Form } from './screens/kiosk/kiosk.js';
import { Unlock } from './screens/kiosk/unlock.js';
import { later } from './screens/later.js';
import { Pick } from './screens/pick.js';
import { Tabs } from './screens/tabs.js';
import { Who } from './screens/who.js';
import type { Phone } from './phone.js';
import { SpeechProvider, useSpeech, type Speech } from './speech.js';
import { PhoneContext, usePhone, useView } from './use-phone.js';
import { useStay } from './use-stay.js';
import type { Worker } from './worker.js';

interface AppProps {
  readonly speech: Speech;
  readonly phone: Phone | undefined;
  readonly worker: Worker;
}

export function App({ speech, phone, worker }: AppProps) {
  return (
    <SpeechProvider speech={speech}>
      {phone ? (
        <PhoneContext.Provider value={phone}>
          <Here worker={worker} />
        </PhoneContext.Provider>
      ) : (
        <KeepsNothing />
      )}
    </SpeechProvider>
  );
}

/** Locked to the form, or: who, where, and then the booth. */
function Here({ worker }: { worker: Worker }) {
  const { person, event, kiosk, form, offer } = useView();
  const [scanned, leave] = useScanned(Boolean(person));
  const takeOver = useUpdate(worker);
  useStay(Boolean(kiosk));
  // Locked it stays locked, also where there is nothing left to sign at.
  if (kiosk) return person && event && form ? <Form /> : <Unlock />;
  if (!person) return <Who takeOver={takeOver} />;
  if (scanned) return <AtGoods code={scanned} onBack={leave} />;
  if (!event) return <Pick takeOver={takeOver} />;
  if (offer && offer.event === event.id && offer.from !== person.id) return <Next offer={offer} />;
  return <Tabs />;
}

/** What somebody scanned before they came here, once what is taken along of the goods is fresh. */
function useScanned(isSomebodyHere: boolean): [string | undefined, () => void] {
  const phone = usePhone();
  const [code, setCode] = useState(() => scannedIn(location.hash));
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (code && isSomebodyHere && !isFresh) void phone.refresh().then(() => setFresh(true));
  }, [code, isSomebodyHere]);
  const leave = () => {
    history.replaceState(null, '', location.pathname);
    setCode(undefined);
  };
  return [isFresh && isSomebodyHere ? code : undefined, leave];
}

const Countersign = later(() => import('./handover/countersign.js'));

/** Whoever takes over a phone that somebody handed to them. */
function Next({ offer }: { offer: Offer }) {
  const { handovers } = usePhone();
  return (
    <main className="at-page">
      <Countersign
        offer={offer}
        onSigned={() => undefined}
        onBack={() => void handovers.keep(undefined)}
        isAlone
      />
    </main>
  );
}

/** Offered between two shifts, never during one. */
function useUpdate(worker: Worker): (() => void) | undefined {
  const [takeOver, setTakeOver] = useState<() => void>();
  useEffect(() => worker.onNew((run) => setTakeOver(() => run)), [worker]);
  return takeOver;
}

function KeepsNothing() {
  const { t } = useSpeech();
  return (
    <main className="at-alone">
      <h1>{t('booth:keepsNothing.title')}</h1>
      <p>{t('booth:keepsNothing.lead')}</p>
    </main>
  );
}
