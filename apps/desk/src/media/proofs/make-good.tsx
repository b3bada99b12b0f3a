import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { StepForm } from '../orders/step-form.js';
import { useDay } from '../use-day.js';
import { Button } from '../../ui/button.js';
import type { MissingProof } from './proofs.js';

/** When it would be shown instead; nothing where it is not missed. */
export function MakeGoodDraft({ missing: { makeGood } }: { missing: MissingProof }) {
  const { t } = useLanguage();
  const day = useDay();
  if (!makeGood) return null;
  return (
    <p className="fine">
      {t('deskproofs:makeGood.draft', {
        from: isolated(day(makeGood.from)),
        until: isolated(day(makeGood.until)),
      })}
    </p>
  );
}

/** What was missed is made good by a draft that somebody reads, changes and confirms. */
export function MakeGood({ slug, missing }: { slug: string; missing: MissingProof }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { makeGood, reason, id, version, quantity } = missing;
  if (!makeGood) return null;
  const draft = { ...makeGood, reason: reason ?? t('deskproofs:makeGood.reason') };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('deskproofs:makeGood.open')}</Button>
      {isOpen && (
        <StepForm
          slug={slug}
          line={{ id, version, quantity, proved: false }}
          act="make-good"
          draft={draft}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
