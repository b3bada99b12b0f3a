import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { myPledgeFormSchema, type MyPledgeForm } from '../after/after.schema.js';
import { contactFrom } from '../signing/contact.rules.js';
import { MyPledgeDoor } from './my-pledge.door.js';
import { MyPledgeService } from './my-pledge.service.js';
import { PledgeLinksService } from './pledge-links.service.js';
import { contactMistake, fieldMessages, readName } from '../signing/sign.form.js';
import { pageParamsSchema, tokenQuerySchema } from '../signing/sign.schema.js';

type PageParams = z.output<typeof pageParamsSchema>;

/** A known contact costs more work than an unknown one: within this, both take the same time. Milliseconds. */
const sameTimeMs = 300;

/**
 * A signer's own pledge, by the link in a letter. The link travels in forms; in an
 * address only where a page leads to itself in another language or back, and the script takes it out of the bar.
 */
@ApiExcludeController()
@Controller(':locale/:slug/my-pledge')
export class MyPledgeController {
  constructor(
    @Inject(MyPledgeDoor) private readonly door: MyPledgeDoor,
    @Inject(MyPledgeService) private readonly mine: MyPledgeService,
    @Inject(PledgeLinksService) private readonly links: PledgeLinksService,
  ) {}

  @Get()
  async look(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: tokenQuerySchema }) { t }: z.output<typeof tokenQuerySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, t, reply);
    if (t === undefined) return here.answer({ state: 'ask' });
    return this.door.show(here);
  }

  /** The answer is the same, and takes the same time, whether there is a pledge or not. */
  @Post()
  async ask(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) { contact: typed }: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, t, answer } = await this.door.open(params, undefined, reply);
    const contact = contactFrom(typed, campaign.country);
    if (!contact) {
      const errors = fieldMessages([{ path: 'contact', code: contactMistake(typed) }], t);
      return answer({ state: 'ask', value: typed, errors }, 400);
    }
    await Promise.all([pause(sameTimeMs), this.links.askByContact(campaign, contact)]);
    return answer({ state: 'sent' });
  }

  /** A new link in the place of an expired one. */
  @Post('link')
  async askAgain(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) form: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { link, answer } = await this.door.open(params, form.t, reply);
    if (link) await this.links.askByLink(link);
    return answer({ state: 'sent' });
  }

  @Post('correct')
  async correct(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) { t: token, name, showName, updates }: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, token, reply);
    const read = readName(name);
    if ('mistakes' in read) {
      const errors = fieldMessages(read.mistakes, here.t);
      return this.door.show(here, { values: { name, showName, updates }, errors });
    }
    const corrections = { name: read.name, showName, updates };
    if (here.link) await this.mine.correct(here.link, corrections);
    return this.door.show(here, { notice: 'corrected' });
  }

  @Post('withdraw')
  async withdraw(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) form: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, form.t, reply);
    if (here.link) await this.mine.withdraw(here.link);
    return this.door.show(here);
  }

  @Post('come-back')
  async comeBack(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: myPledgeFormSchema }) form: MyPledgeForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const here = await this.door.open(params, form.t, reply);
    if (here.link) await this.mine.comeBack(here.link);
    return this.door.show(here, { notice: 'cameBack' });
  }
}
