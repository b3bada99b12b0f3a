import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { normalPassword } from '../engine/passwords.js';
import { isMadeOf, obviousWords } from './password.rules.js';
import { StaffQueries } from './staff.queries.js';

/** Of 0 to 4: safe from ten thousand guesses a second for years. */
const strongEnough = 3;

type Score = (password: string, words: string[]) => number;

/** Judges a password that somebody chooses. */
@Injectable()
export class PasswordsService {
  private score: Promise<Score> | undefined;

  constructor(@Inject(StaffQueries) private readonly staff: StaffQueries) {}

  /**
   * Refuses a password that is guessed early: a common one, a pattern, or one made of what stands on the posters of our
   * campaigns or in `about` the person. Throws BadRequest at the field `path`.
   */
  async refuseWeak(password: string, about: readonly string[], path = 'password'): Promise<void> {
    const score = await (this.score ??= load());
    const campaigns = await this.staff.allCampaigns();
    const titles = campaigns.flatMap(({ slug, titles: all }) => [slug, ...Object.values(all)]);
    const normal = normalPassword(password);
    const words = obviousWords(...titles, ...about);
    if (isMadeOf(words, normal) || score(normal, words) < strongEnough)
      throw new BadRequest('validation', [{ path, code: 'weak_password' }]);
  }
}

/** Dictionaries of common passwords are read when the first is chosen, not at every start. */
async function load(): Promise<Score> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, words) => zxcvbn.check(password, words).score;
}
