import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { TakeBack } from '../take-back.js';
import type { DeliveryProps } from './request-props.js';
import { useTakeHandOverBack, type HandOver } from './requests.js';
import { Signed } from './signed.js';

interface HandOverLineProps extends DeliveryProps {
  readonly handOver: HandOver;
  /** So many of a line's item. */
  readonly pieces: (n: number, line: string) => string;
}

/** What was told of a delivery at once, and by whom; what was entered by mistake is taken back here. */
export function HandOverLine({ pieces, ...props }: HandOverLineProps) {
  const { slug, request, delivery, handOver, timeZone, moves } = props;
  const { t, number, moment } = useLanguage();
  const [isAsking, ask] = useState(false);
  const takeBack = useTakeHandOverBack(slug, request.id, delivery.id);
  const back = moves && handOver.takenBackBy === null && (
    <Button kind="text" onClick={() => ask(true)}>
      {t('deskrequests:takeBack.open')}
    </Button>
  );
  return (
    <div>
      <p>
        {t(`deskrequests:told.${handOver.at === 'sender' ? 'back' : handOver.via}`, {
          moment: moment(handOver.told, timeZone),
        })}
        {handOver.takenBackBy && (
          <span className="stock-taken-back">{t('deskrequests:takeBack.tag')}</span>
        )}
      </p>
      <ul>
        {handOver.lines.map(({ line, received, damaged, lost }) => (
          <li key={line}>
            {[
              received > 0 && pieces(received, line),
              damaged > 0 && t('deskrequests:delivery.damaged', { n: number(damaged) }),
              lost > 0 && t('deskrequests:delivery.lost', { n: number(lost) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      {back && handOver.signed && <Signed {...props}>{back}</Signed>}
      {back && !handOver.signed && <div className="buttons">{back}</div>}
      <TakeBack
        what={isAsking ? handOver.id : undefined}
        takeBack={takeBack}
        words={{
          title: t('deskrequests:takeBack.title'),
          text: t(`deskrequests:takeBack.${handOver.signed ? 'signed' : 'text'}`),
          open: t('deskrequests:takeBack.open'),
          done: t('deskrequests:takeBack.done'),
        }}
        onClose={() => ask(false)}
      />
    </div>
  );
}
