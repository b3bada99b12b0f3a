import { ForMachines } from '@blueheart/http';
import { isLocale, locales, negotiateLocale, translator } from '@blueheart/i18n';
import { Overview } from '@blueheart/messaging';
import { loadAssets, renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Headers, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { BoardPage } from './board.page.js';
import { OperatorGuard } from './operator.guard.js';

const questionSchema = z.object({ lang: z.enum(locales).optional() });

/** How the bus is doing, for whoever runs the system; the desk will show it to staff. */
@Controller('operations/queues')
@ApiExcludeController()
@UseGuards(OperatorGuard)
export class BoardController {
  constructor(@Inject(Overview) private readonly overview: Overview) {}

  @Get()
  @ForMachines()
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Query({ schema: questionSchema }) question: z.output<typeof questionSchema>,
    @Headers('accept-language') wanted?: string,
  ): Promise<string> {
    const spoken = negotiateLocale(wanted, locales, 'en');
    const locale = question.lang ?? (isLocale(spoken) ? spoken : 'en');
    const overview = await this.overview.now();
    return renderPage(
      BoardPage({ locale, t: translator(locale), assets: loadAssets(), overview, now: new Date() }),
    );
  }
}
