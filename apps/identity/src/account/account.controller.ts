import { SameOrigin } from '@blueheart/access';
import {
  Body,
  Controller,
  Header,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Asked } from '../staff/asked.js';
import { SessionCookies } from '../sessions/cookies.js';
import { Cookies, FromHere } from '../sessions/from.decorator.js';
import type { From } from '../sessions/from.js';
import {
  codeSchema,
  passwordChangeSchema,
  passwordSchema,
  recoveryCodesSchema,
  secondFactorSetSchema,
} from './account.schema.js';
import { AccountService } from './account.service.js';

/** What guards one's own account. A session is needed for it; a token is none. */
@ApiTags('session')
@ApiBearerAuth()
@UseGuards(SameOrigin)
@Controller('api/v1/account')
export class AccountController {
  constructor(
    @Inject(AccountService) private readonly account: AccountService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose another password' })
  @ApiResponse({ status: 204, description: 'Every other session has ended.' })
  async changePassword(
    @Body({ schema: passwordChangeSchema }) given: z.output<typeof passwordChangeSchema>,
    @Req() { access }: Asked,
    @Cookies() cookie: string,
    @FromHere() from: From,
  ): Promise<void> {
    const own = { staff: access.staff, cookie, from };
    await this.account.changePassword(own, given.current, given.next);
  }

  @Post('second-factor')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Begin to set up an authenticator' })
  @ApiResponse({
    status: 200,
    standardSchema: secondFactorSetSchema,
    description: 'To be confirmed.',
  })
  async setUp(
    @Body({ schema: passwordSchema }) { password }: z.output<typeof passwordSchema>,
    @Req() { access }: Asked,
    @Cookies() cookie: string,
    @FromHere() from: From,
  ): Promise<z.output<typeof secondFactorSetSchema>> {
    const own = { staff: access.staff, cookie, from };
    const { uri, secret, recoveryCodes } = await this.account.setUpSecondFactor(own, password);
    return { uri, secret, recoveryCodes: [...recoveryCodes] };
  }

  @Post('second-factor/confirm')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Confirm the authenticator by a code; from then on it is asked for' })
  @ApiResponse({ status: 204, description: 'The roles that need it count now.' })
  async confirm(
    @Body({ schema: codeSchema }) { code }: z.output<typeof codeSchema>,
    @Req() { access }: Asked,
    @Cookies() cookie: string,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const own = { staff: access.staff, cookie, from };
    this.cookies.handOut(reply, await this.account.confirmSecondFactor(own, code));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'New recovery codes; the old ones are void' })
  @ApiResponse({ status: 200, standardSchema: recoveryCodesSchema, description: 'The new ones.' })
  async renewRecoveryCodes(
    @Body({ schema: passwordSchema }) { password }: z.output<typeof passwordSchema>,
    @Req() { access }: Asked,
    @Cookies() cookie: string,
    @FromHere() from: From,
  ): Promise<z.output<typeof recoveryCodesSchema>> {
    const own = { staff: access.staff, cookie, from };
    return { recoveryCodes: await this.account.renewRecoveryCodes(own, password) };
  }
}
