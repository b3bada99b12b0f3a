import { translator } from '@blueheart/i18n';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Template } from '../letter.rules.js';
import { alreadySigned } from './already-signed.js';
import type { LetterFacts, Write } from './content.js';
import { deleted } from './deleted.js';
import { disowned } from './disowned.js';
import { Letter } from './letter.js';
import { myPledge } from './my-pledge.js';
import { LetterIncomplete } from './phrase.js';
import { renderPlain } from './plain.js';
import { partnerAnswered } from './partner-answered.js';
import { pledgeCode } from './pledge-code.js';
import { pledgeConfirm } from './pledge-confirm.js';
import { pledgeReminder } from './pledge-reminder.js';
import { staffChanged } from './staff-changed.js';
import { staffEvent } from './staff-event.js';
import { staffInvitation } from './staff-invitation.js';
import { staffReset } from './staff-reset.js';
import { staffShift } from './staff-shift.js';
import { staffSignIn } from './staff-sign-in.js';
import { staffWorkMoved } from './staff-work-moved.js';
import { venueAgreed } from './venue-agreed.js';
import { venueAsked } from './venue-asked.js';
import { withdrawn } from './withdrawn.js';

export const templates: Readonly<Record<Template, Write>> = {
  'pledge-confirm': pledgeConfirm,
  'already-signed': alreadySigned,
  'pledge-reminder': pledgeReminder,
  'my-pledge': myPledge,
  'pledge-code': pledgeCode,
  withdrawn,
  deleted,
  disowned,
  'staff-invitation': staffInvitation,
  'staff-sign-in': staffSignIn,
  'staff-reset': staffReset,
  'staff-changed': staffChanged,
  'staff-work-moved': staffWorkMoved,
  'staff-event-incident': staffEvent('incident'),
  'staff-event-accepted': staffEvent('accepted'),
  'staff-event-declined': staffEvent('declined'),
  'staff-event-suggested': staffEvent('suggested'),
  'venue-asked': venueAsked,
  'venue-agreed': venueAgreed,
  'partner-answered': partnerAnswered,
  'staff-shift-tomorrow': staffShift('tomorrow'),
  'staff-shift-today': staffShift('today'),
  'staff-shift-after': staffShift('after'),
  'staff-shift-changed': staffShift('changed'),
  'staff-shift-cancelled': staffShift('cancelled'),
  'staff-shift-offer': staffShift('offer'),
  'staff-shift-on': staffShift('on'),
  'staff-shift-off': staffShift('off'),
};

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes the letter in both its forms. Throws LetterIncomplete rather than leave a gap. */
export function renderLetter(template: Template, facts: LetterFacts): RenderedLetter {
  const t = translator(facts.locale);
  const content = templates[template](t, facts);
  return {
    subject: content.subject,
    html: `<!doctype html>${renderToString(h(Letter, { content, locale: facts.locale }))}`,
    text: renderPlain(content, t),
  };
}

export { LetterIncomplete };
export type { LetterFacts };
