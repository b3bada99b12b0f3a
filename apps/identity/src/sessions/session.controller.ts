import { SameOrigin } from '@blueheart/access';
import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Asked } from '../staff/asked.js';
import { WhoQueries } from '../staff/who.queries.js';
import { SessionCookies } from './cookies.js';
import { Cookies } from './from.decorator.js';
import { sessionParamsSchema, sessionsSchema, whoSchema } from './session.schema.js';
import { SessionsService } from './sessions.service.js';

/** What somebody who is signed in sees of it, and how it ends. */
@ApiTags('session')
@ApiBearerAuth()
@UseGuards(SameOrigin)
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(WhoQueries) private readonly who: WhoQueries,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who is signed in, and what they are in which campaign' })
  @ApiResponse({ status: 200, standardSchema: whoSchema, description: 'Oneself.' })
  async whoAmI(@Req() { access }: Asked): Promise<z.output<typeof whoSchema>> {
    return this.who.of(access.staff);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiResponse({ status: 204, description: 'Out.' })
  async signOut(
    @Req() { access }: Asked,
    @Cookies() cookie: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(access.staff, access.session);
    this.cookies.takeBack(reply, cookie);
  }

  @Get('all')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where one is signed in' })
  @ApiResponse({ status: 200, standardSchema: sessionsSchema, description: "One's own sessions." })
  async list(@Req() { access }: Asked): Promise<z.output<typeof sessionsSchema>> {
    const lines = await this.sessions.list(access.staff);
    const sessions = lines.map(({ startedAt, lastSeenAt, ...line }) => ({
      ...line,
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: line.id === access.session,
    }));
    return { sessions };
  }

  @Delete('all')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere else; within 15 minutes of signing in here' })
  @ApiResponse({ status: 204, description: 'Out there.' })
  async endOthers(@Req() { access }: Asked): Promise<void> {
    await this.sessions.endOthers(access.staff, access.session);
  }

  @Delete('all/:id')
  @HttpCode(204)
  @ApiParam({ name: 'id', description: "One of one's own sessions." })
  @ApiOperation({ summary: 'Sign out in one place; within 15 minutes of signing in here' })
  @ApiResponse({ status: 204, description: 'Out there.' })
  async end(
    @Req() { access }: Asked,
    @Param({ schema: sessionParamsSchema }) { id }: z.output<typeof sessionParamsSchema>,
  ): Promise<void> {
    await this.sessions.end(access.staff, access.session, id);
  }
}
