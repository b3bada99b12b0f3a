import { useEffect, useState } from 'react';
import { Scanner } from '../scan/scanner.js';
import { Field } from '../screens/field.js';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { Code } from './code.js';
import { namesLike, personOfBadge, presentFrom, rowsOf, type Row } from './present.rules.js';
import './present.css';

const undoMs = 10_000;

/** Who is here: said with one tap, taken back for ten seconds; by name, by a badge, or by themselves with the code. */
export default function Present({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech();
  const phone = usePhone();
  const { kit, event, entries } = useView();
  const [open, setOpen] = useState<'scan' | 'code'>();
  const [typed, setTyped] = useState('');
  const [last, setLast] = useState<{ readonly id: string; readonly text: string }>();
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(() => setLast(undefined), undoMs);
    return () => clearTimeout(timer);
  }, [last]);
  const people = (kit as Partial<NonNullable<typeof kit>>)?.people ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const here = presentFrom(entries);
  const rows = rowsOf(event!, here);
  const say = async (kind: 'check-in' | 'check-out', person: string, how: 'name' | 'badge') => {
    const tap = kind === 'check-in' ? { kind, person, how } : { kind, person };
    const { id } = await phone.book.tap(tap);
    const name = `\u2068${nameOf(person)}\u2069`;
    setLast({ id, text: t(`boothpresent:said.${kind}`, { name }) });
    navigator.vibrate?.(12);
  };
  const undo = async () => {
    if (last) await phone.book.tap({ kind: 'void', entry: last.id });
    setLast(undefined);
  };
  const read = async (text: string) => {
    const person = personOfBadge(text);
    if (!person || !nameOf(person)) return t('boothpresent:badge.unknown');
    await say('check-in', person, 'badge');
    setOpen(undefined);
    return undefined;
  };
  if (open === 'code') return <Code onBack={() => setOpen(undefined)} />;
  if (open === 'scan')
    return (
      <Scanner
        title={t('boothpresent:badge.title')}
        lead={t('boothpresent:badge.lead')}
        typed={{ label: t('boothpresent:badge.typed') }}
        onText={read}
        onBack={() => setOpen(undefined)}
      />
    );
  const others = namesLike(people, typed).filter(
    ({ id }) => !rows.some(({ person }) => person === id),
  );
  return (
    <div className="at-scroll">
      <h2>{t('boothpresent:title')}</h2>
      <p role="status" className="at-undo">
        {last && (
          <>
            <span>{last.text}</span>
            <button type="button" className="button" onClick={() => void undo()}>
              {t('booth:board.undo')}
            </button>
          </>
        )}
      </p>
      {rows.length === 0 && <p>{t('boothpresent:none')}</p>}
      <ul className="at-people">
        {rows.map((row) => (
          <Line
            key={`${row.shift?.id}${row.person}`}
            row={row}
            name={nameOf(row.person)}
            since={here.get(row.person)}
            onSay={(kind) => void say(kind, row.person, 'name')}
          />
        ))}
      </ul>
      <Field
        label={t('boothpresent:other.label')}
        hint={t('boothpresent:other.hint')}
        value={typed}
        onValue={setTyped}
      />
      <ul className="at-people">
        {others.map(({ id, name }) => (
          <Line
            key={id}
            row={{ person: id, shift: undefined }}
            name={name}
            since={undefined}
            onSay={(kind) => {
              setTyped('');
              void say(kind, id, 'name');
            }}
          />
        ))}
      </ul>
      <button type="button" className="button button-wide" onClick={() => setOpen('scan')}>
        {t('boothpresent:badge.title')}
      </button>
      <button type="button" className="button button-wide" onClick={() => setOpen('code')}>
        {t('boothpresent:code.open')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}

interface LineProps {
  readonly row: Row;
  readonly name: string;
  readonly since: string | undefined;
  readonly onSay: (kind: 'check-in' | 'check-out') => void;
}

function Line({ row: { shift }, name, since, onSay }: LineProps) {
  const { t, time } = useSpeech();
  const { event } = useView();
  const kind = since ? 'check-out' : 'check-in';
  const { zone } = event!;
  return (
    <li>
      <div>
        <b>
          <bdi>{name || t('boothpresent:nameless')}</bdi>
        </b>
        <p className="fine">
          {shift
            ? `${t(`boothpresent:roles.${shift.role}`)} · ${time(shift.startsAt, zone)}–${time(shift.endsAt, zone)}`
            : t('boothpresent:unplanned')}
          {since && ` · ${t('boothpresent:since', { time: time(since, zone) })}`}
        </p>
      </div>
      <button
        type="button"
        className={since ? 'button' : 'button button-main'}
        aria-label={t('boothpresent:named', { act: t(`boothpresent:acts.${kind}`), name })}
        onClick={() => onSay(kind)}
      >
        {t(`boothpresent:acts.${kind}`)}
      </button>
    </li>
  );
}
