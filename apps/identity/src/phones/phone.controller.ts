import { SameOrigin } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { customer, networkOf } from '@blueheart/http';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AttemptsService } from '../sessions/attempts.service.js';
import { SessionCookies } from '../sessions/cookies.js';
import { Cookies, FromHere } from '../sessions/from.decorator.js';
import { nextSchema } from '../sessions/session.schema.js';
import { WatchSignIns } from '../sessions/sign-in.watch.js';
import type { From } from '../sessions/from.js';
import type { Asked } from '../staff/asked.js';
import {
  atPhoneSchema,
  enrolmentSchema,
  pinChosenSchema,
  takeOverSchema,
} from './phones.schema.js';
import { PhonesService, type Enrolled } from './phones.service.js';
import { PinsService } from './pins.service.js';

/** What a phone at a booth asks for: it is known by a cookie of its own, whoever is signed in on it. */
@ApiTags('phones')
@UseGuards(SameOrigin)
@UseInterceptors(WatchSignIns)
@Controller('api/v1')
export class PhoneController {
  constructor(
    @Inject(PhonesService) private readonly phones: PhonesService,
    @Inject(PinsService) private readonly pins: PinsService,
    @Inject(AttemptsService) private readonly attempts: AttemptsService,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Post('phone')
  @HttpCode(204)
  @ApiOperation({ summary: 'Enrol this phone, by what a coordinator shows' })
  @ApiResponse({ status: 204, description: 'Enrolled; it keeps a cookie.' })
  async enrol(
    @Body({ schema: enrolmentSchema }) pass: z.output<typeof enrolmentSchema>,
    @FromHere() { address }: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const account = networkOf(address, customer);
    await this.attempts.count({ account, network: networkOf(address), what: 'phone' });
    const token = await this.phones.enrol(pass);
    this.cookies.handOutPhone(reply, token);
  }

  @Get('phone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'This phone, and who may take it over by a PIN' })
  @ApiResponse({ status: 200, standardSchema: atPhoneSchema, description: 'It is enrolled.' })
  async look(@Cookies() cookie: string): Promise<z.output<typeof atPhoneSchema>> {
    const phone = await this.phoneOf(cookie);
    return {
      name: phone.name,
      campaign: phone.campaign,
      people: await this.pins.people(phone),
    };
  }

  @Post('phone/take-over')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Take this phone over, by a PIN' })
  @ApiResponse({ status: 200, standardSchema: nextSchema, description: 'Signed in on it.' })
  async takeOver(
    @Body({ schema: takeOverSchema }) { person, pin }: z.output<typeof takeOverSchema>,
    @Cookies() cookie: string,
    @FromHere() from: From,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof nextSchema>> {
    const phone = await this.phoneOf(cookie);
    return this.cookies.answer(reply, await this.pins.takeOver(phone, person, pin, from));
  }

  @Put('account/pin')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({
    summary:
      'Choose the PIN by which one takes a shared phone over; within 15 minutes of signing in',
  })
  @ApiResponse({ status: 204, description: 'Chosen.' })
  async choosePin(
    @Body({ schema: pinChosenSchema }) { pin }: z.output<typeof pinChosenSchema>,
    @Req() { access }: Asked,
  ): Promise<void> {
    await this.pins.choose(access.staff, access.session, pin);
  }

  private async phoneOf(cookie: string): Promise<Enrolled> {
    const token = this.cookies.phoneTokenIn(cookie);
    const phone = token && (await this.phones.behind(token));
    if (!phone) throw new Refusal('phone-not-enrolled', 401);
    return phone;
  }
}
