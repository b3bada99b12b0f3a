import { readOffer, readShortCode, type Offer } from '@blueheart/booth';
import { toLatinDigits } from '@blueheart/i18n';
import { useState } from 'react';
import { ApiError } from '../../api/problem.js';
import { Scanner } from '../scan/scanner.js';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import Countersign from './countersign.js';
import { wrongWith } from './handover.rules.js';

interface TakeProps {
  readonly onSigned: () => void;
  readonly onBack: () => void;
}

/** Reads what another phone hands over, then asks for it to be countersigned. */
export default function Take({ onSigned, onBack }: TakeProps) {
  const { t } = useSpeech();
  const phone = usePhone();
  const { event, person } = useView();
  const [offer, setOffer] = useState<Offer>();
  const take = async (text: string): Promise<string | undefined> => {
    const found = await read(phone, text);
    if (typeof found === 'string') return found || t('boothhandover:take.notOne');
    const here = { event: event!.id, device: phone.device, person: person!.id };
    const wrong = wrongWith(found, here);
    if (wrong) return t(`boothhandover:take.${wrong}`);
    setOffer(found);
    return undefined;
  };
  const read = async ({ handovers }: typeof phone, text: string): Promise<Offer | string> => {
    const seen = readOffer(text);
    if (seen) return seen;
    const code = toLatinDigits(text);
    if (!readShortCode(code)) return '';
    try {
      return await handovers.lookUp(code);
    } catch (error) {
      return error instanceof ApiError
        ? error.problem.detail || error.problem.title
        : t('boothhandover:take.unreachable');
    }
  };
  if (offer) return <Countersign offer={offer} onSigned={onSigned} onBack={onBack} />;
  return (
    <Scanner
      title={t('boothhandover:take.title')}
      lead={t('boothhandover:take.lead')}
      typed={{ label: t('boothhandover:code'), hint: t('boothhandover:take.codeHint') }}
      onText={take}
      onBack={onBack}
    />
  );
}
