import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { dayIn, looksRight, of } from '../support/at-booth.js';
import type { Colleague } from '../support/colleague.js';
import { be, open, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { expect } from './support.js';

const stories: readonly {
  locale: Locale;
  viewport: typeof phone;
  office: string;
  brochure: string;
}[] = [
  { locale: 'ar', viewport: phone, office: 'مكتب طرابلس', brochure: 'كتيّب تعريفي، العربية' },
  {
    locale: 'en',
    viewport: desktop,
    office: 'Tyre office',
    brochure: 'Information brochure, English',
  },
];

/** More than all other booths together want, and less than this one does. */
const boxes = 3_000;

/** Boxes at an office, in one language, which keeps nothing for anybody. */
async function takeIn(by: Colleague, office: string, language: string): Promise<void> {
  const list = `place,place_kind,item,language,quantity\n${office},office,brochure,${language},${boxes}`;
  const csv = Buffer.from(list).toString('base64');
  const taken = await by.post(`${of}/stock/opening`, { csv });
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);
}

/** A booth that wants brochures in every language, the day after tomorrow. */
async function confirmBooth(by: Colleague, mall: string): Promise<void> {
  const names = { ar: mall, en: mall };
  const venue = (await by.post(`${of}/venues`, { kind: 'mall', names })).body['id'];
  const [starts, ends] = [`${dayIn(2)}T10:00`, `${dayIn(2)}T18:00`];
  const wanted = { kind: 'booth', venue, expectedVisitors: 40_000, starts, ends };
  const id = String((await by.post(`${of}/events`, wanted)).body['id']);
  expect((await by.post(`${of}/events/${id}/confirm`, { version: 1 })).status).toBe(204);
}

/** The most that the forecast would move from there to one booth; 0 while it proposes nothing. */
async function proposed(by: Colleague, office: string): Promise<number> {
  const { places } = (await by.get(`${of}/stock/places`)).body as { places: readonly Place[] };
  const from = places.find(({ names }) => Object.values(names).includes(office))?.id;
  const { items } = (await by.get(`${of}/stock/forecast`)).body as { items: readonly Item[] };
  const all = items.flatMap(({ proposals }) => proposals).filter((one) => one.from === from);
  return Math.max(0, ...all.map(({ quantity }) => quantity));
}

interface Place {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}
interface Item {
  readonly proposals: readonly { readonly from: string; readonly quantity: number }[];
}

for (const { locale, viewport, office, brochure } of stories) {
  test(`in ${locale} an item runs out, what another place has is drafted to be moved, and the draft is given up @each`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    await takeIn(admin, office, locale);
    await confirmBooth(admin, `Big mall ${locale}`);
    await expect.poll(() => proposed(admin, office), { timeout: 15_000 }).toBeGreaterThan(1_000);
    const quantity = await proposed(admin, office);
    await page.setViewportSize(viewport);
    await be(context, admin);
    await open(page, locale, 'stock/forecast');
    const card = page.getByRole('region', { name: brochure, exact: true });
    const press = (key: string) =>
      card
        .getByRole('button', { name: t(key), exact: true })
        .first()
        .click();
    const move = card
      .locator('.forecast-move')
      .filter({ hasText: office })
      .filter({ hasText: n(quantity) });

    await expect(card.locator('.forecast-answer')).toHaveClass(/forecast-warm/);
    await expect(card).toContainText(t('deskforecast:there', { count: boxes, n: n(boxes) }));
    await expect(move).toContainText(n(quantity));
    await card.getByText(t('deskforecast:rests.title')).click();
    await card.getByText(t('deskforecast:chart.table')).last().click();
    await looksRight(page, 'what runs out, and what could be moved');

    await move.getByRole('button').click();
    await expect(move).toHaveCount(0);
    await looksRight(page, 'a move that is drafted');
    await press('desk:undo');
    await expect(page.getByText(t('deskforecast:move.undone'))).toBeVisible();
    await expect(move).toHaveCount(1);
    await move.getByRole('button').click();
    await card.getByRole('link', { name: t('deskforecast:move.open') }).click();
    await expect(page.getByText(t('deskstock:transfer.states.draft')).first()).toBeVisible();

    await open(page, locale, '');
    const says = page.locator('.say a[href$="/stock/forecast"]');
    await expect(says.first()).toBeVisible();
  });
}
