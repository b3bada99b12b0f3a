import type { Command } from './command.js';

/** Each is loaded when it is asked for: most of them bring the whole system along, which takes a second or two. */
const from =
  <Name extends string>(
    load: () => Promise<Readonly<Record<Name, Command>>>,
    name: Name,
  ): Command =>
  async (words, tell) =>
    (await load())[name](words, tell);

/** The commands by their words. Those of later versions are named already, so that nobody takes them for a typing error. */
export const commands: Readonly<Record<string, Command | 'later'>> = {
  'rollout apply': from(() => import('./rollout-apply.js'), 'applyRollout'),
  'phone confirm': from(() => import('./phone-confirm.js'), 'confirmPhone'),
  verify: from(() => import('./verify.js'), 'verify'),
  migrate: from(() => import('./migrate.js'), 'migrateOnce'),
  'secrets create': from(() => import('./secrets-create.js'), 'createSecretsOnce'),
  'held list': from(() => import('./held.js'), 'listHeld'),
  'held release': from(() => import('./held.js'), 'releaseHeld'),
  'held drop': from(() => import('./held.js'), 'dropHeld'),
  trends: from(() => import('./trends.js'), 'showTrends'),
  'operator password': from(() => import('./operator-password.js'), 'showOperatorPassword'),
  backup: from(() => import('./backup.js'), 'backup'),
  restore: from(() => import('./restore.js'), 'restore'),
  'dead-letters list': from(() => import('./dead-letters.js'), 'listDeadLetters'),
  'dead-letters replay': from(() => import('./dead-letters.js'), 'replayDeadLetters'),
  'audit list': from(() => import('./audit.js'), 'listAudit'),
  'staff add': from(() => import('./staff.js'), 'addStaff'),
  'staff first': from(() => import('./staff.js'), 'showFirstLink'),
  'token create': from(() => import('./token.js'), 'createToken'),
  'keys rotate': 'later',
};

export const help = `npm run cli -- COMMAND

  rollout apply DIR   makes the campaign what the files in DIR say; again: changes nothing
  phone confirm CAMPAIGN NUMBER CODE
                      a message with this code came from this number: its pledge counts
  verify              recounts what is stored, follows the audit log, tells every difference
  migrate [--no-backup]
                      brings the database up to date, for processes with MIGRATIONS=elsewhere;
                      what is there is backed up first, into BACKUP_DIR
  secrets create      makes the secrets of a production system in SECRETS_DIR, once
  held list           the letters that wait, and why; never who they are for
  held release ID     lets one of them go
  held drop ID        lets it never go, and forgets a pledge that has nothing else
  operator password   who is let in to /operations/queues, where the queues are shown
  dead-letters list [--type TYPE]
                      what a service could not take in, and why; never what it says
  dead-letters replay ID | --type TYPE | --all [--dry-run]
                      brings them to their services once more
  audit list [--action ACTION] [--limit N]
                      who did what, the newest first; never what was said of a person
  staff add ADDRESS --role ROLE --campaign CAMPAIGN [--locale ar|fr|en] [--print-link]
                      asks somebody to join, by a letter; --print-link: prints the link instead
  staff first         the link that makes the first admin, as long as there is none
  token create --role ROLE --campaign CAMPAIGN [--scopes A,B] [--days 1 to 365] [--name NAME]
                      prints a bearer token for a program; --scopes: those of all areas
                      unless named
  trends              where unusually many signatures came from in thirty days
  backup DIR          a whole backup in a new folder of DIR; the secrets are not in it
  restore DIR [--at TIME] [--force]
                      the newest backup in DIR with all that was archived since, or as it was
                      at TIME (2026-12-17T09:30:00Z); erasures are done again. Stop the system
                      first; --force moves data that are there aside

Works beside a running system and without one. The environment is that of npm start.`;
