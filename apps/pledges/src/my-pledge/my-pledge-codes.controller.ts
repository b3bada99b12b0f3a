import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { myPledgeFormSchema, type MyPledgeForm } from '../after/after.schema.js';
import { MyPledgeDoor, type Here } from './my-pledge.door.js';
import { downloadOf } from './my-pledge.presenter.js';
import { MyPledgeQueries } from './my-pledge.queries.js';
import { codeLimits, readCode } from './my-pledge.rules.js';
import { MyPledgeService, type CodeOutcome } from './my-pledge.service.js';
import { PledgeLinksService } from './pledge-links.service.js';
import { pageParamsSchema } from '../signing/sign.schema.js';

type PageParams = z.output<typeof pageParamsSchema>;

/** What a link alone does not open: a code in a letter proves that the mailbox is read at this moment. */
@ApiExcludeController()
@Controller(':locale/:slug/my-pledge')
export class MyPledgeCodesController {
  constructor(
    @Inject(MyPledgeDoor) private readonly door: MyPledgeDoor,
    @Inject(MyPledgeQueries) private readonly queries: MyPledgeQueries,
    @Inject(MyPledgeService) private readonly mine: MyPledgeService,
    @Inject(PledgeLinksService) private readonly links: PledgeLinksService,
  ) {}

  /** Sends the code that downloading and deleting need: links get forwarded, mailboxes less so. */
  @Post('code')
  async askForCode(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) { t: token, purpose }: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, token, reply);
    if (!here.link || !(await this.links.askForCode(here.link))) return this.door.show(here);
    return here.answer({ state: 'code', token, purpose });
  }

  @Post('download')
  async download(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) form: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, form.t, reply);
    const before = here.link && (await this.queries.look(here.link)).opened;
    const outcome = await this.byCode(here, form, 'unlock');
    if (outcome !== 'done' || !before) return this.refuse(here, form, 'download', outcome, reply);
    const campaign = await this.door.campaignOf(here, before);
    await reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="my-pledge.json"')
      .type('application/json')
      .send(`${JSON.stringify(downloadOf(campaign, before), null, 2)}\n`);
  }

  @Post('delete')
  async delete(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) form: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, form.t, reply);
    const before = here.link && (await this.queries.look(here.link)).opened;
    const outcome = await this.byCode(here, form, 'delete');
    if (outcome !== 'done' || !before) return this.refuse(here, form, 'delete', outcome, reply);
    return here.answer({ state: 'deleted', counts: before.pledge.counts });
  }

  private async byCode(
    { link }: Here,
    form: MyPledgeForm,
    what: 'unlock' | 'delete',
  ): Promise<CodeOutcome | 'invalid'> {
    if (!link) return 'closed';
    const code = readCode(form.code);
    return code === undefined ? 'invalid' : this.mine[what](link, code);
  }

  private async refuse(
    here: Here,
    { t: token }: MyPledgeForm,
    purpose: 'download' | 'delete',
    outcome: CodeOutcome | 'invalid',
    reply: FastifyReply,
  ): Promise<void> {
    if (outcome === 'closed' || outcome === 'done') return this.door.show(here);
    const errors = [{ field: 'code', message: here.t(`mypledge:code.${outcome}`) }];
    if (outcome !== 'void') return here.answer({ state: 'code', token, purpose, errors }, 400);
    // A new code may be asked for a minute after the last.
    reply.header('retry-after', codeLimits.restMinutes * 60);
    return here.answer({ state: 'code', token, purpose, errors }, 429);
  }
}
