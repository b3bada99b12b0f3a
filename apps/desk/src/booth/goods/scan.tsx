import { Scanner } from '../scan/scanner.js';
import { useSpeech } from '../speech.js';
import { findCode } from './code.rules.js';
import type { Transfer } from './contract.js';
import type { Goods } from './use-goods.js';
import type { Go } from './way.js';

interface ScanProps {
  readonly goods: Goods;
  readonly go: Go;
  readonly onBack: () => void;
}

/** Reads the code of a place or a paper, or the number of a waybill, and opens what one can do there. */
export function Scan({ goods, go, onBack }: ScanProps) {
  const { t } = useSpeech();
  const mine = (id: string) => goods.kit.places.some((place) => place.id === id);
  const openTransfer = ({ id, from, to, state, lines }: Transfer): string | undefined => {
    if (state === 'draft' && mine(from.id)) go({ to: 'send', place: from.id, draft: id });
    else if (state === 'draft') return t('boothgoods:scan.draft');
    else if (!mine(to.id)) return t('boothgoods:scan.notHere');
    else if (lines.every(({ open }) => open === 0)) return t('boothgoods:scan.arrived');
    else go({ to: 'receive', place: to.id, transfer: id });
    return undefined;
  };
  const take = (text: string): string | undefined => {
    const found = findCode(text, goods.kit, goods.transfers);
    switch (found.kind) {
      case 'place':
        go({ to: 'place', place: found.place.id });
        return undefined;
      case 'destination':
        go({ to: 'from', destination: found.to.id });
        return undefined;
      case 'transfer':
        return openTransfer(found.transfer);
      case 'lot':
        return t('boothgoods:scan.lot');
      case 'elsewhere':
        return t(`boothgoods:scan.elsewhere.${found.what}`);
      case 'unknown':
        return t('boothgoods:scan.unknown');
    }
  };
  return (
    <Scanner
      title={t('boothgoods:scan.title')}
      lead={t('boothgoods:scan.lead')}
      typed={{ label: t('boothgoods:scan.typed'), hint: t('boothgoods:scan.typedHint') }}
      onText={take}
      onBack={onBack}
    />
  );
}
