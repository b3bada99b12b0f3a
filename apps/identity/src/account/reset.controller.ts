import { SameOrigin } from '@blueheart/access';
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { From } from '../sessions/from.js';
import { FromHere } from '../sessions/from.decorator.js';
import { letterSchema } from '../sessions/session.schema.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { passwordResetSchema } from './account.schema.js';
import { AccountService } from './account.service.js';

/** For whoever has forgotten their password. */
@ApiTags('session')
@UseGuards(SameOrigin)
@Controller('api/v1/account/reset')
export class ResetController {
  constructor(
    @Inject(SignInService) private readonly signIn: SignInService,
    @Inject(AccountService) private readonly account: AccountService,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a letter with a link to choose another password' })
  @ApiResponse({ status: 202, description: 'The same whether there is such an account or not.' })
  async ask(
    @Body({ schema: letterSchema }) { address }: z.output<typeof letterSchema>,
    @FromHere() from: From,
  ): Promise<void> {
    await this.signIn.sendReset(address, from);
  }

  @Post('finish')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose another password by the letter' })
  @ApiResponse({ status: 204, description: 'All sessions have ended: sign in with it.' })
  async finish(
    @Body({ schema: passwordResetSchema }) given: z.output<typeof passwordResetSchema>,
  ): Promise<void> {
    await this.account.resetPassword(given.token, given.password);
  }
}
