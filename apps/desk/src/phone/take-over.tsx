import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useForgetSession } from '../api/session.js';
import { Door } from '../door/frame.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { PinPad } from './pin-pad.js';
import { useTakeOver, type AtPhone } from './phone.js';
import './phone.css';

type Person = AtPhone['people'][number];

/** First who, then their PIN. */
export function TakeOver({ phone }: { phone: AtPhone }) {
  const { t } = useLanguage();
  const [person, setPerson] = useState<Person>();
  if (person) return <Pin person={person} onOther={() => setPerson(undefined)} />;
  return (
    <Door
      title={t('deskaccess:phone.who')}
      lead={t('deskaccess:phone.whoLead', { phone: isolated(phone.name) })}
    >
      <div className="form">
        {phone.people.length === 0 && (
          <p className="notice notice-good">{t('deskaccess:phone.nobody')}</p>
        )}
        <ul className="names">
          {phone.people.map((one) => (
            <li key={one.id}>
              <Button wide onClick={() => setPerson(one)}>
                <bdi>{one.name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
        {/* A page of its own, with another worker. */}
        <a className="button button-wide" href="/desk/booth/">
          {t('deskaccess:phone.booth')}
        </a>
        <ButtonLink to="/sign-in" wide kind="text">
          {t('deskaccess:phone.signIn')}
        </ButtonLink>
      </div>
    </Door>
  );
}

function Pin({ person, onOther }: { person: Person; onOther: () => void }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const forget = useForgetSession();
  const takeOver = useTakeOver();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const send = (pin: string) =>
    takeOver.mutate(
      { person: person.id, pin },
      {
        onSuccess: ({ next }) => {
          forget();
          void go(next === 'desk' ? '/' : `/${next}`, { replace: true });
        },
      },
    );
  return (
    <Door
      title={t('deskaccess:phone.pinTitle', { name: isolated(person.name) })}
      lead={t('deskaccess:phone.pinLead')}
    >
      <div className="form" tabIndex={-1} ref={place}>
        <Failure error={takeOver.error} />
        <PinPad busy={takeOver.isPending} onSend={send} />
        <Button wide kind="text" onClick={onOther}>
          {t('deskaccess:phone.other')}
        </Button>
      </div>
    </Door>
  );
}
