import { MasterKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readLink } from '../pages/linked.js';
import { answerFormSchema, type AnswerForm } from './answer.form.js';

/** What is shown beyond the state of the question: asked once more, or what came of the answer. */
const shows = ['accepted', 'declined', 'taken', 'answered'] as const;
export type Show = (typeof shows)[number];

const mostTyped = 320;

export const answerQuerySchema = z.object({
  t: z.string().max(200).optional().catch(undefined),
  show: z.enum(shows).optional().catch(undefined),
  typed: z.string().max(8_000).optional().catch(undefined),
});
export type AnswerQuery = z.output<typeof answerQuerySchema>;

/** Addresses of the page that a venue answers on. What was typed is sealed there: an address lies in logs. */
@Injectable()
export class AnswerView {
  constructor(@Inject(MasterKeys) private readonly master: MasterKeys) {}

  /** Where a browser goes after its POST, so that going back or reading anew sends nothing once more. */
  address(page: string, t: string, { show, typed }: { show?: Show; typed?: AnswerForm }): string {
    const query = new URLSearchParams({ t });
    if (show) query.set('show', show);
    if (typed) query.set('typed', this.seal(t, typed));
    return `${page}?${query.toString()}`;
  }

  /** What somebody typed who was told what is wrong with it; undefined for anything else. */
  read({ t, typed }: AnswerQuery): AnswerForm | undefined {
    const link = readLink(t);
    if (!link || !typed) return undefined;
    try {
      const opened = this.master.open(typed, `typed ${link.id}`).toString('utf8');
      return answerFormSchema.parse(JSON.parse(opened));
    } catch {
      // Somebody else's, or cut short on its way: the form is empty then.
      return undefined;
    }
  }

  private seal(t: string, typed: AnswerForm): string {
    const short = Object.entries(typed).map(([name, value]) => [name, value?.slice(0, mostTyped)]);
    const { t: _, ...rest } = Object.fromEntries(short) as AnswerForm;
    return this.master.seal(JSON.stringify(rest), `typed ${readLink(t)!.id}`);
  }
}
