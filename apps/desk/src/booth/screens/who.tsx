import { useState } from 'react';
import type { Person } from '../people/people.js';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { CodeField } from './field.js';
import { Update } from './update.js';

/** Who is at this phone: first the name, then the PIN; or to the desk's door, where it is nobody else's. */
export function Who({ takeOver }: { takeOver: (() => void) | undefined }) {
  const { t } = useSpeech();
  const { shared, waiting } = useView();
  const [person, setPerson] = useState<Person>();
  if (person) return <Pin person={person} onOther={() => setPerson(undefined)} />;
  return (
    <main className="at-alone">
      <h1>{t('booth:who.title')}</h1>
      {waiting > 0 && <p className="fine">{t('booth:who.waiting', { count: waiting })}</p>}
      <Update takeOver={takeOver} />
      {shared && shared.people.length === 0 && <p>{t('booth:who.nobody')}</p>}
      <ul className="at-names">
        {shared?.people.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="button button-wide"
              onClick={() => setPerson({ id, name, slug: shared.campaign })}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {!shared && <p>{t('booth:who.lead')}</p>}
      <a className="button button-wide" href="/desk/sign-in">
        {t('booth:who.signIn')}
      </a>
    </main>
  );
}

function Pin({ person, onOther }: { person: Person; onOther: () => void }) {
  const { t, number } = useSpeech();
  const phone = usePhone();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState('');
  const send = async () => {
    setBusy(true);
    const answer = await phone.takeOver(person, pin);
    setBusy(false);
    setPin('');
    if (answer.kind === 'wait')
      setMistake(t('booth:who.wait', { seconds: number(answer.seconds) }));
    else if (answer.kind === 'refused') setMistake(answer.text);
    else if (answer.kind !== 'here') setMistake(t(`booth:who.${answer.kind}`));
  };
  return (
    <main className="at-alone">
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <form
        className="at-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (pin && !busy) void send();
        }}
      >
        <CodeField label={t('booth:who.pin')} value={pin} onValue={setPin} isSecret />
        <p role="alert" className="at-mistake">
          {mistake}
        </p>
        <button type="submit" className="button button-main button-wide" aria-disabled={busy}>
          {t('booth:who.submit')}
        </button>
        <button type="button" className="button button-text button-wide" onClick={onOther}>
          {t('booth:who.other')}
        </button>
      </form>
    </main>
  );
}
