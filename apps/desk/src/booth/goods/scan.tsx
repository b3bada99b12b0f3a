import { Scanner } from '../scan/scanner.js';
import { useSpeech } from '../speech.js';
import { findCode, wayFor } from './code.rules.js';
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
  const take = (text: string): string | undefined => {
    const way = wayFor(findCode(text, goods.kit, goods.transfers), goods.kit);
    if ('says' in way) return t(`boothgoods:scan.${way.says}`);
    go(way);
    return undefined;
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
