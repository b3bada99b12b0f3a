import { invitationLivesDays, type About } from '../letter.rules.js';
import { deskAction, toStaff } from './common.js';
import type { Write } from './content.js';
import { LetterIncomplete, phrase } from './phrase.js';

const roles: Readonly<Partial<Record<About, string>>> = {
  admin: 'notifications:staffInvitation.admin',
  coordinator: 'notifications:staffInvitation.coordinator',
  volunteer: 'notifications:staffInvitation.volunteer',
  viewer: 'notifications:staffInvitation.viewer',
};

/** To whoever is asked to join the staff: as what, and what to do about it. */
export const staffInvitation: Write = (t, facts) => {
  const role = facts.about && roles[facts.about];
  if (!role) throw new LetterIncomplete('role');
  return {
    subject: t('notifications:staffInvitation.subject'),
    preview: t('notifications:staffInvitation.preview'),
    heading: t('notifications:staffInvitation.heading'),
    paragraphs: [
      phrase(t, 'notifications:staffInvitation.invited', { campaign: facts.campaign }),
      phrase(t, role),
      phrase(t, 'notifications:staffInvitation.toDo'),
      phrase(t, 'notifications:staffInvitation.notExpected'),
    ],
    action: deskAction(
      t,
      facts,
      'invitation',
      t('notifications:staffInvitation.button'),
      t('notifications:letter.validFor', { count: invitationLivesDays }),
    ),
    ...toStaff(t, facts, 'notifications:letter.whyInvited'),
  };
};
