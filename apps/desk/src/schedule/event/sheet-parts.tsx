import { formatNumber, textIn } from '@blueheart/i18n';
import { renderSVG } from 'uqr';
import type { BoardShift } from '../../api/contract.js';
import type { Kit } from '../../booth/contract.js';
import type { Language } from '../../language/load.js';
import { byRole } from '../../shifts/shifts.rules.js';
import { printedSpan } from '../printed.rules.js';
import type { SheetCode } from './sheet.rules.js';

/** What can be scanned from the sheet. */
export function Codes({ codes, t }: { codes: readonly SheetCode[]; t: Language['t'] }) {
  return (
    <div className="sheet-codes">
      {codes.map(({ name, address }) => (
        <figure className="sheet-code" key={name}>
          <img className="qr" src={pictureOf(address)} alt="" />
          <figcaption>{t(`deskschedule:sheet.codes.${name}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function pictureOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 1 }))}`;
}

interface OnShiftsProps {
  readonly shifts: readonly BoardShift[];
  readonly language: Language;
}

/** Who is there when, and doing what. */
export function OnShifts({ shifts, language }: OnShiftsProps) {
  const { t, locale } = language;
  const rows = byRole(shifts).flatMap((one) => one.shifts);
  if (rows.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section>
      <h3>{t('deskschedule:sheet.who')}</h3>
      <ul className="sheet-people">
        {rows.map(({ id, role, starts, ends, need, signUps }) => {
          const there = signUps.filter(({ state }) => state === 'taken');
          return (
            <li key={id}>
              <b>
                {t(`deskshifts:roles.${role}`)} <bdi>{printedSpan(language, starts, ends)}</bdi>
              </b>
              {there.map((one) => (
                <span key={one.id}>
                  {' · '}
                  <bdi>{one.name}</bdi>
                </span>
              ))}
              {there.length === 0 && ` · ${t('deskschedule:sheet.nobody')}`}{' '}
              <span className="fine">
                {t('deskschedule:sheet.short', { there: number(there.length), need: number(need) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ToCallProps {
  readonly title: string;
  readonly people: readonly {
    readonly id: string;
    readonly position: string;
    readonly name?: string;
    readonly phone?: string;
    readonly email?: string;
  }[];
}

/** People of other houses; those whose names nobody has looked at are left out. */
export function ToCall({ title, people }: ToCallProps) {
  const named = people.filter(({ name }) => name);
  if (named.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="sheet-people">
        {named.map(({ id, name, position, phone, email }) => (
          <li key={id}>
            <b>
              <bdi>{name}</bdi>
            </b>
            {position && <Beside>{position}</Beside>}
            {phone && <Beside dir="ltr">{phone}</Beside>}
            {email && <Beside>{email}</Beside>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Beside({ dir, children }: { dir?: 'ltr'; children: string }) {
  return (
    <span>
      {' · '}
      <bdi dir={dir}>{children}</bdi>
    </span>
  );
}

interface KitListProps {
  readonly items: Kit['items'];
  readonly language: Language;
}

/** What goes there and what comes back, to be filled in by hand. */
export function KitList({ items, language: { t, locale } }: KitListProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('deskschedule:sheet.kit')}</h3>
      <table>
        <thead>
          <tr>
            {(['item', 'taken', 'back'] as const).map((name) => (
              <th scope="col" key={name}>
                {t(`deskschedule:sheet.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{textIn(name, locale)}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
