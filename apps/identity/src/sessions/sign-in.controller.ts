import { SameOrigin } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import {
  Body,
  Controller,
  Header,
  HttpCode,
  Inject,
  Post,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { SessionCookies } from './cookies.js';
import type { From } from './from.js';
import { Cookies, FromHere } from './from.decorator.js';
import { OpeningsService } from './openings.service.js';
import {
  letterCodeSchema,
  letterSchema,
  linkSchema,
  nextSchema,
  secondFactorSchema,
  signInSchema,
} from './session.schema.js';
import { SignInService } from './sign-in.service.js';
import { WatchSignIns } from './sign-in.watch.js';

type Step = z.output<typeof nextSchema>;

/** How staff come in. Cookies carry what comes of it: HttpOnly, SameSite=Strict. */
@ApiTags('session')
@UseGuards(SameOrigin)
@UseInterceptors(WatchSignIns)
@Controller('api/v1/session')
export class SignInController {
  constructor(
    @Inject(SignInService) private readonly signIn: SignInService,
    @Inject(OpeningsService) private readonly openings: OpeningsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sign in with a password; a second step follows where there is one' })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'It is right.' })
  async withPassword(
    @Body({ schema: signInSchema }) { address, password }: z.output<typeof signInSchema>,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Step> {
    return this.cookies.answer(reply, await this.signIn.withPassword(address, password, from));
  }

  @Post('second-factor')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The second step: the code of an authenticator, or a recovery code' })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'It is right.' })
  async withSecondFactor(
    @Body({ schema: secondFactorSchema }) given: z.output<typeof secondFactorSchema>,
    @Cookies() cookie: string,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Step> {
    return this.cookies.answer(reply, await this.signIn.withSecondFactor(given, cookie, from));
  }

  @Post('link')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for a letter with a link and a code; for whoever signs in without a password',
  })
  @ApiResponse({ status: 202, description: 'The same whether there is such an account or not.' })
  async sendLink(
    @Body({ schema: letterSchema }) { address }: z.output<typeof letterSchema>,
    @FromHere() from: From,
  ): Promise<void> {
    await this.signIn.sendLink(address, from);
  }

  @Post('pass')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: "Sign in by the letter's link" })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'In.' })
  async withLink(
    @Body({ schema: linkSchema }) { token }: z.output<typeof linkSchema>,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Step> {
    return this.cookies.answer(reply, await this.signIn.withLink(token, from));
  }

  @Post('code')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: "Sign in by the letter's code, typed in elsewhere" })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'In.' })
  async withLetterCode(
    @Body({ schema: letterCodeSchema }) { address, code }: z.output<typeof letterCodeSchema>,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Step> {
    return this.cookies.answer(reply, await this.signIn.withLetterCode(address, code, from));
  }

  @Post('token')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Exchange the session for a token that is good for another 15 minutes' })
  @ApiResponse({ status: 204, description: 'In the cookie.' })
  async exchange(
    @Cookies() cookie: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.openings.exchange(cookie);
    if (!opened) throw new Refusal('not-signed-in', 401);
    this.cookies.handOut(reply, opened);
  }
}
