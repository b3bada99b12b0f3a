import { useRef, useState } from 'react';
import { useSpeech } from '../../speech.js';
import { newId } from '../../store/ids.js';
import { useAlone } from '../../use-alone.js';
import { usePhone, useView } from '../../use-phone.js';
import { Field, Tick } from '../field.js';
import { empty, mistakesIn, type Filled, type Needed } from './sign-form.rules.js';

type Ticked = 'adult' | 'consent' | 'sharedAddress' | 'updates' | 'showName';

interface SignFormProps {
  readonly onSigned: () => void;
  readonly onUnlock: () => void;
}

/** The pledge of today and whoever signs it. It is sealed before it is stored, and the form forgets it. */
export function SignForm({ onSigned, onUnlock }: SignFormProps) {
  const { t, of, locale } = useSpeech();
  const phone = usePhone();
  const { form } = useView();
  const [filled, setFilled] = useState<Filled>(empty);
  const [wrong, setWrong] = useState<readonly Needed[]>([]);
  const [failed, setFailed] = useState(false);
  const page = useRef<HTMLFormElement>(null);
  const { version, statements, governorates, controllers, key } = form!;
  const set = (part: Partial<Filled>) => setFilled({ ...filled, ...part });
  const send = useAlone(async () => {
    const mistakes = mistakesIn(filled);
    setWrong(mistakes);
    if (mistakes.length) {
      page.current?.querySelector<HTMLInputElement>(`[name="${mistakes[0]}"]`)?.focus();
      return 'again';
    }
    const { governorate, name, contact, ...ticks } = filled;
    const body = {
      ...ticks,
      name: name.trim(),
      contact: contact.trim(),
      ...(governorate && { governorate }),
      locale,
      version,
    };
    try {
      const { seal } = await import('@blueheart/envelope');
      const id = newId();
      await phone.book.keepPledge(id, await seal(key, body, id));
      setFilled(empty);
      onSigned();
      return 'done';
    } catch {
      setFailed(true);
      return 'again';
    }
  });
  const mistakeOf = (field: string) =>
    (wrong as readonly string[]).includes(field) ? t(`booth:form.mistakes.${field}`) : undefined;
  const line = (field: 'name' | 'contact') => ({
    label: t(`booth:form.${field}`),
    name: field,
    mistake: mistakeOf(field),
    value: filled[field],
    onValue: (value: string) => set({ [field]: value }),
  });
  const tick = (field: Ticked) => (
    <Tick
      name={field}
      label={t(`booth:form.${field}`)}
      mistake={mistakeOf(field)}
      checked={filled[field]}
      onChecked={(checked) => set({ [field]: checked })}
    />
  );
  return (
    <main className="at-kiosk-main">
      <form
        ref={page}
        className="at-form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h1>{t('booth:kiosk.title')}</h1>
        <blockquote className="at-statement">{of({ [locale]: statements[locale] })}</blockquote>
        <Field {...line('name')} maxLength={100} dir="auto" />
        <Field {...line('contact')} maxLength={200} autoCapitalize="off" dir="ltr" />
        <label className="at-field">
          <span>{t('booth:form.governorate')}</span>
          <select
            className="input"
            value={filled.governorate}
            onChange={(event) => set({ governorate: event.currentTarget.value })}
          >
            <option value="">{t('booth:form.noGovernorate')}</option>
            {governorates.map(({ code, names }) => (
              <option key={code} value={code}>
                {of(names)}
              </option>
            ))}
          </select>
        </label>
        {tick('adult')}
        {tick('consent')}
        {tick('sharedAddress')}
        {tick('updates')}
        {tick('showName')}
        <p className="fine">{t('booth:form.controller', { controller: of(controllers) })}</p>
        <p role="alert" className="at-mistake">
          {failed ? t('booth:board.noRoom') : wrong.length > 0 && t('booth:form.look')}
        </p>
        <button type="submit" className="button button-main button-wide at-sign">
          {t('booth:form.submit')}
        </button>
        <button type="button" className="button button-text button-wide" onClick={onUnlock}>
          {t('booth:kiosk.unlock')}
        </button>
      </form>
    </main>
  );
}
