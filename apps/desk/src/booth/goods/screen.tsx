import { useRef, useState } from 'react';
import { useSpeech } from '../speech.js';
import { findCode, wayFor } from './code.rules.js';
import type { Place, Transfer } from './contract.js';
import { Count } from './count.js';
import { HandOut } from './hand-out.js';
import { From, Home } from './home.js';
import { PlaceView } from './place.js';
import { Receive } from './receive.js';
import { Scan } from './scan.js';
import { Send } from './send.js';
import { useGoods } from './use-goods.js';
import type { Way } from './way.js';
import './goods.css';
import '../handover/handover.css';

interface ScreenProps {
  /** The booth at which somebody is: then its goods are shown first. */
  readonly event?: string | undefined;
  /** What was scanned before this was opened: that is shown first, or why it cannot be. */
  readonly code?: string | undefined;
  readonly onBack: () => void;
}

/** The goods: what is received, sent, counted and handed out, with a network and without. */
export default function Screen({ event, code, onBack }: ScreenProps) {
  const { t } = useSpeech();
  const goods = useGoods();
  const { places } = goods.kit;
  const here = event && places.find((place) => place.event === event)?.id;
  const [scanned] = useState(() =>
    code === undefined ? undefined : wayFor(findCode(code, goods.kit, goods.transfers), goods.kit),
  );
  const [says, setSays] = useState(scanned && 'says' in scanned ? scanned.says : undefined);
  const [way, setWay] = useState<Way>(() => {
    if (scanned && !('says' in scanned)) return scanned;
    return here && !scanned ? { to: 'place', place: here } : { to: 'home' };
  });
  const seen = useRef(new Map<string, Place | Transfer>());
  const [isStored, setStored] = useState(false);
  const go = (next: Way) => {
    setStored(false);
    setSays(undefined);
    setWay(next);
  };
  const home = () => go({ to: 'home' });
  // What somebody is at stays, also where what is taken along meanwhile has it no more.
  for (const one of [...places, ...goods.transfers]) seen.current.set(one.id, one);
  const place = 'place' in way ? (seen.current.get(way.place) as Place | undefined) : undefined;
  const toPlace = () => (place ? go({ to: 'place', place: place.id }) : home());
  const store = () => {
    toPlace();
    setStored(true);
  };
  const back = { onBack: toPlace, onStored: store };
  const transferOf = (id: string | undefined) =>
    id ? (seen.current.get(id) as Transfer | undefined) : undefined;
  const shown = () => {
    if (way.to === 'scan') return <Scan goods={goods} go={go} onBack={home} />;
    if (way.to === 'from')
      return <From goods={goods} go={go} destination={way.destination} onBack={home} />;
    if (place) {
      if (way.to === 'count') return <Count goods={goods} place={place} {...back} />;
      if (way.to === 'hand-out') return <HandOut goods={goods} place={place} {...back} />;
      if (way.to === 'send')
        return (
          <Send
            goods={goods}
            place={place}
            to={way.destination}
            draft={transferOf(way.draft)}
            {...back}
          />
        );
      const transfer = way.to === 'receive' ? transferOf(way.transfer) : undefined;
      if (transfer) return <Receive transfer={transfer} {...back} />;
      return <PlaceView goods={goods} place={place} go={go} onBack={home} />;
    }
    return <Home goods={goods} go={go} onBack={onBack} />;
  };
  return (
    <div className="goods">
      {says && (
        <p className="at-note goods-stored" role="status">
          {t(`boothgoods:scan.${says}`)}
        </p>
      )}
      {isStored && (
        <p className="at-note at-note-good goods-stored" role="status">
          {t('boothgoods:stored')}
        </p>
      )}
      {shown()}
    </div>
  );
}
