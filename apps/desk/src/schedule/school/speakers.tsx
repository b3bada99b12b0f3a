import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { mayChange } from '../event/event.rules.js';
import { Forget } from '../venues/forget.js';
import { Reached } from '../venues/reached.js';
import type { ShownSpeaker } from './school.rules.js';
import { SpeakerForm } from './speaker-form.js';
import { useForgetSpeaker, type Speaking } from './speaking.js';
import type { SchoolProps } from './visit.js';

interface SpeakersProps extends SchoolProps {
  readonly speaking: Speaking;
}

/** Who speaks: by function to everybody, by name to whoever asks for it, and each look is noted. */
export function Speakers({ event, slug, plans, speaking }: SpeakersProps) {
  const { t } = useLanguage();
  const [isAdding, setAdding] = useState(false);
  const [forgotten, setForgotten] = useState<ShownSpeaker>();
  const forget = useForgetSpeaker(slug, event.id);
  const { all, hides, again } = speaking;
  if (!plans && all.length === 0) return null;
  const close = () => setAdding(false);
  const titleOfAdding = t('deskschool:speakers.add');
  return (
    <section>
      <h2>{t('deskschool:speakers.title')}</h2>
      {all.length === 0 && <p className="nothing">{t('deskschool:speakers.empty')}</p>}
      <ul className="lines">
        {all.map((one) => (
          <SpeakerLine key={one.id} speaker={one} onForget={setForgotten} />
        ))}
      </ul>
      <Failure error={speaking.error} quiet />
      {plans && (
        <div className="buttons">
          <Look speaking={speaking} />
          {mayChange(event.state) && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              {titleOfAdding}
            </Button>
          )}
        </div>
      )}
      {plans && hides && <p className="fine">{t('deskschedule:contacts.noted')}</p>}
      <Dialog opened={isAdding} onClose={close} title={titleOfAdding}>
        <SpeakerForm event={event.id} slug={slug} onAdded={again} onClose={close} />
      </Dialog>
      <Forget
        id={forgotten?.id}
        text={t('deskschool:speakers.forgetText', { name: forgotten ? calledBy(forgotten) : '' })}
        forget={forget}
        onForgotten={again}
        onClose={() => setForgotten(undefined)}
      />
    </section>
  );
}

/** Shows the names, where there are some that nobody has looked at. */
export function Look({ speaking }: { speaking: Speaking }) {
  const { t } = useLanguage();
  const { hides, isComing, look } = speaking;
  if (!hides) return null;
  return (
    <Button icon="eye" busy={isComing} onClick={look}>
      {t('deskschedule:contacts.look')}
    </Button>
  );
}

/** Of whoever was erased elsewhere, the function is left. */
const calledBy = ({ name, position }: ShownSpeaker) => isolated(name || position);

interface SpeakerLineProps {
  readonly speaker: ShownSpeaker;
  readonly onForget: (speaker: ShownSpeaker) => void;
}

function SpeakerLine({ speaker, onForget }: SpeakerLineProps) {
  const { t } = useLanguage();
  const { position, name, phone, email } = speaker;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name || position}</bdi>
        </p>
        {name && (
          <p className="fine">
            <bdi>{position}</bdi>
          </p>
        )}
        <Reached phone={phone} email={email} />
      </div>
      {name !== undefined && (
        <Button
          aria-label={t('deskschedule:contacts.forgetOne', { name: calledBy(speaker) })}
          onClick={() => onForget(speaker)}
        >
          {t('deskschedule:contacts.forget')}
        </Button>
      )}
    </li>
  );
}
