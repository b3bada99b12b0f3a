import { SameOrigin } from '@blueheart/access';
import { Body, Controller, Header, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { SessionCookies } from '../sessions/cookies.js';
import { FromHere } from '../sessions/from.decorator.js';
import { linkSchema, nextSchema } from '../sessions/session.schema.js';
import type { From } from '../sessions/from.js';
import { JoiningService } from './joining.service.js';
import { firstAdminSchema, invitationSchema, joiningSchema } from './people.schema.js';

/** How somebody becomes one of the staff. A link lets in once, and looking at it uses nothing up. */
@ApiTags('session')
@UseGuards(SameOrigin)
@Controller('api/v1')
export class JoiningController {
  constructor(
    @Inject(JoiningService) private readonly joining: JoiningService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Post('invitations/look')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What an invitation is for' })
  @ApiResponse({ status: 200, standardSchema: invitationSchema, description: 'It is good.' })
  async look(
    @Body({ schema: linkSchema }) { token }: z.output<typeof linkSchema>,
  ): Promise<z.output<typeof invitationSchema>> {
    const { campaign, ...invitation } = await this.joining.look(token);
    const { slug, titles, timeZone } = campaign;
    return { ...invitation, campaign: { slug, titles: { ...titles }, timeZone } };
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Join' })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'Joined.' })
  async accept(
    @Body({ schema: joiningSchema }) joining: z.output<typeof joiningSchema>,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof nextSchema>> {
    return this.cookies.answer(reply, await this.joining.accept(joining, from));
  }

  @Post('first-admin/look')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whether this link still makes the first admin' })
  @ApiResponse({ status: 204, description: 'It does.' })
  async lookFirst(@Body({ schema: linkSchema }) { token }: z.output<typeof linkSchema>) {
    await this.joining.lookFirst(token);
  }

  @Post('first-admin')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Become the first admin of a system that nobody belongs to yet' })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'Joined.' })
  async acceptFirst(
    @Body({ schema: firstAdminSchema }) joining: z.output<typeof firstAdminSchema>,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof nextSchema>> {
    return this.cookies.answer(reply, await this.joining.acceptFirst(joining, from));
  }
}
