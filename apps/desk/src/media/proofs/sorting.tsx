import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { sketchOf } from '../../schedule/map/map.rules.js';
import { Sketch } from '../../schedule/map/sketch.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { framesOf, sorted } from './proofs.rules.js';
import { useSort, useThrowAway, type Unsorted } from './proofs.js';
import { UnsortedLine } from './unsorted-line.js';

/** Photos with what each was taken at, and the frames as they lie; nothing is kept before it is confirmed. */
export function Sorting({ slug, unsorted }: { slug: string; unsorted: Unsorted }) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const [said, say] = useState<ReadonlyMap<string, string>>(new Map());
  const [isAsked, setAsked] = useState(false);
  const [sort, throwAway] = [useSort(slug), useThrowAway(slug)];
  const { photos, placements } = unsorted;
  const frames = framesOf(placements);
  const numbers = new Map(frames.map(({ venue, number: nth }) => [venue.id, nth]));
  const chosen = sorted(photos, said);
  const confirm = () =>
    sort.mutate(chosen, { onSuccess: () => toast({ text: t('deskproofs:many.confirmed') }) });
  const throwAll = () =>
    throwAway.mutate(
      photos.map(({ id }) => id),
      {
        onSuccess: () => {
          setAsked(false);
          toast({ text: t('deskproofs:many.thrownAll') });
        },
      },
    );
  return (
    <section aria-labelledby="proofs-sorting">
      <h2 id="proofs-sorting" className="proofs-heading">
        {t('deskproofs:many.waiting', { count: photos.length, n: number(photos.length) })}
      </h2>
      <div className="map">
        <div>
          <p className="fine">{t('deskproofs:many.map')}</p>
          <Sketch sketch={sketchOf(frames)} />
        </div>
        <ul className="lines">
          {photos.map((photo) => (
            <UnsortedLine
              key={photo.id}
              {...{ slug, photo, placements, numbers }}
              value={said.get(photo.id) ?? photo.match ?? ''}
              onValue={(placement) => say((all) => new Map(all).set(photo.id, placement))}
            />
          ))}
        </ul>
      </div>
      <Failure error={sort.error} />
      <div className="buttons proofs-confirm">
        {chosen.length > 0 && (
          <Button kind="main" busy={sort.isPending} onClick={confirm}>
            {t('deskproofs:many.confirm', { count: chosen.length, n: number(chosen.length) })}
          </Button>
        )}
        <Button kind="text" onClick={() => setAsked(true)}>
          {t('deskproofs:many.throwAll')}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={t('deskproofs:many.throwTitle')}
        text={t('deskproofs:many.throwText')}
        submit={t('deskproofs:many.throwAll')}
        error={throwAway.error}
        busy={throwAway.isPending}
        onSend={throwAll}
        onClose={() => setAsked(false)}
      />
    </section>
  );
}
