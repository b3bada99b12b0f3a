import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone; depot: string; van: string }[] = [
  { locale: 'ar', viewport: phone, depot: 'مستودع المرفأ', van: 'الشاحنة البيضاء' },
  { locale: 'fr', viewport: phone, depot: 'Dépôt du port', van: 'Camionnette blanche' },
  { locale: 'en', viewport: desktop, depot: 'Port depot', van: 'White van' },
];

const pins = { ar: 'دبّوس القلب الأزرق', fr: 'Pin’s Cœur bleu', en: 'Blue heart pin' };

for (const { locale, viewport, depot, van } of stories) {
  test(`${shared(locale)}in ${locale} stock is taken in from a list, moved, looked up, and a mistake is taken back`, async ({
    page,
    context,
    admin,
  }) => {
    test.slow();
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const press = (key: string) =>
      page
        .getByRole('button', { name: t(key), exact: true })
        .last()
        .click();
    const choose = (key: string, label: string) =>
      page.getByLabel(t(key), { exact: true }).selectOption({ label });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const board = () =>
      viewport === phone
        ? page.locator('.stock-card').filter({ hasText: depot })
        : page.getByRole('row').filter({ hasText: depot });
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'stock/places');
    await press('deskstock:placeForm.add');
    await expect(page.getByLabel(t('deskschedule:venue.point'))).toBeVisible();
    await page.getByRole('radio', { name: t('deskstock:places.vehicle'), exact: true }).check();
    await expect(page.getByLabel(t('deskschedule:venue.point'))).toHaveCount(0);
    await press('deskstock:placeForm.add');
    await shown(t('deskstock:placeForm.noName'));
    await page.getByLabel(t(`deskstock:placeForm.names.${locale}`)).fill(van);
    await looksRight(page, 'a new place');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskstock:placeForm.add') })
      .click();
    await shown(t('deskstock:placeForm.added'));
    await looksRight(page, 'places');

    await open(page, locale, 'stock/opening');
    // An office: what is in a warehouse is promised to the booths of other stories.
    const list = [
      'place,place_kind,item,language,quantity,artwork,law_text,lot',
      `${depot},office,pin,,10000,heart-1,,`,
      `${depot},office,clipboard,ar,3000,sleeve-2,164-2011,BOX-${locale}`,
      `${depot},office,clipboard,fr,,sleeve-2,164-2011,`,
      `${depot},office,clipboard,ar,50,sleeve-2,999-2026,BOX-${locale}`,
      `${depot},office,pinn,,abc,heart-1,,`,
    ];
    const file = (rows: string[]) => ({
      name: 'stock.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n')),
    });
    await page.locator('input[type=file]').setInputFiles(file(list));
    await expect(page.getByRole('alert')).toContainText('quantity');
    await expect(page.getByRole('alert')).toContainText(t('problems:codes.lot_differs'));
    await expect(page.getByRole('alert')).toContainText('\u2068pinn\u2069');
    await expect(page.getByRole('alert')).toContainText('\u2068abc\u2069');
    await looksRight(page, 'a list with a mistake');
    const allWrong = Array.from({ length: 90 }, () => ',shelf,knife,,zero,,,');
    await page.locator('input[type=file]').setInputFiles(file([list[0]!, ...allWrong]));
    await shown(t('deskimport:mistakes.title', { count: 360, n: n(360) }));
    await shown(t('deskimport:mistakes.more', { count: 310, n: n(310) }));
    await looksRight(page, 'a list that is wrong all over');
    await page.locator('input[type=file]').setInputFiles(file(list.slice(0, 3)));
    await shown(t('deskstock:opening.pieces', { count: 13_000, n: n(13_000) }));
    await shown(t('deskstock:opening.newPlaces', { count: 1, n: n(1) }));
    await expect(page.getByRole('listitem').filter({ hasText: depot })).toBeVisible();
    await looksRight(page, 'what a list brings');
    await press('deskstock:opening.submit');
    await expect(board()).toContainText(n(10_000));
    await expect(board()).toContainText(n(3_000));
    await looksRight(page, 'what is where');

    await page.getByRole('link', { name: t('deskstock:move.open') }).click();
    await page.getByRole('radio', { name: t('deskstock:does.move'), exact: true }).check();
    await press('deskstock:submit.move');
    await shown(t('deskstock:move.missing.item'));
    await choose('deskstock:item', pins[locale]);
    await choose('deskstock:move.from', depot);
    await shown(t('deskstock:move.there', { count: 10_000, n: n(10_000) }));
    await choose('deskstock:move.to', van);
    await page.getByLabel(t('deskstock:move.quantity')).fill(n(120));
    await looksRight(page, 'a movement');
    await press('deskstock:submit.move');
    await expect(board()).toContainText(n(9_880));

    await board()
      .getByRole('link', { name: n(9_880) })
      .click();
    const newest = page.locator('.stock-ledger > li').first();
    await expect(newest).toContainText(n(120));
    await looksRight(page, 'the ledger of a place');
    await page.getByLabel(t('deskstock:at.label')).fill('2011-12-17T10:00');
    await shown(t('deskstock:at.none'));
    await looksRight(page, 'the ledger of a moment');
    await page.getByLabel(t('deskstock:at.label')).fill('2099-12-17T10:00');
    await shown(t('deskstock:at.toCome'));
    await expect(newest).toContainText(n(120));
    await looksRight(page, 'the ledger of a moment to come');
    await press('deskstock:at.now');
    await newest.getByRole('button', { name: t('deskstock:ledger.takeBack') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskstock:ledger.takeBack') })
      .click();
    await shown(t('deskstock:ledger.takenBack'));

    await open(page, locale, 'stock');
    await expect(board()).toContainText(n(10_000));
    await page.getByLabel(t('deskstock:at.label')).fill('2011-12-17T10:00');
    await shown(t('deskstock:at.none'));
    await press('deskstock:at.now');
    await expect(board()).toContainText(n(10_000));

    await open(page, locale, 'stock/places');
    const line = page.locator('.line').filter({ hasText: depot });
    await line.getByRole('button', { name: t('deskstock:placeForm.change') }).click();
    const point = page.getByLabel(t('deskschedule:venue.point'));
    await page.getByLabel(t('deskschedule:venue.address')).fill(`${depot}, 4`);
    await point.fill(depot);
    await press('deskstock:placeForm.changeSubmit');
    await shown(t('deskschedule:venue.noPoint'));
    await looksRight(page, 'where a place is not');
    await point.fill(locale === 'ar' ? '٣٣٫٩٠٥، ٣٥٫٥٢' : '33.905, 35.52');
    await press('deskstock:placeForm.changeSubmit');
    await shown(t('deskstock:placeForm.changed'));
    await open(page, locale, 'stock/map');
    await expect(line.locator('.map-number')).toBeVisible();
    await expect(line.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute(
      'href',
      /mlat=33\.905&mlon=35\.52/,
    );
    await expect(line).toContainText(`${depot}, 4`);
    await looksRight(page, 'where the stock is');

    // What has closed and is empty is still called by its name.
    await open(page, locale, 'stock/places');
    const left = page.locator('.line').filter({ hasText: van });
    await left.getByRole('button', { name: t('deskstock:placeForm.close') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskstock:placeForm.close') })
      .click();
    await shown(t('deskstock:placeForm.closedDone'));
    await expect(left).toContainText(t('deskstock:placeForm.closed'));
    await left.getByRole('link', { name: van }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(van);
    await page.getByRole('link', { name: t('deskpapers:at.ledger') }).click();
    await expect(page.locator('.stock-ledger > li').first()).toContainText(van);
    await expect(page.getByLabel(t('deskstock:place')).locator('option:checked')).toContainText(
      van,
    );
    await looksRight(page, 'the ledger of a place that has closed');
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a text of the law is withdrawn, its lots are held back, and given again`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const text = `law-${locale}`;
    const list = `place,place_kind,item,language,quantity,lot,law_text\nDepot ${locale},office,clipboard,ar,70,L-${locale},${text}`;
    const csv = Buffer.from(list).toString('base64');
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    await page.setViewportSize(viewport);
    await be(context, admin);
    await open(page, locale, 'stock/lots');
    const version = t('deskstock:withdraw.kinds.law-text', { version: `\u2068${text}\u2069` });
    const lot = page.locator('.line').filter({ hasText: `L-${locale}` });
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });

    await button('deskstock:withdraw.open').click();
    await page.getByLabel(t('deskstock:withdraw.which')).selectOption({ label: version });
    await expect(page.getByRole('dialog')).toContainText(
      t('deskstock:withdraw.pieces', { count: 70, n: n(70) }),
    );
    await looksRight(page, 'what a withdrawal holds back');
    await button('deskstock:withdraw.submit').click();
    await expect(lot.locator('.stock-held')).toBeVisible();
    await looksRight(page, 'lots that are held back');

    const choose = (key: string, label: string) =>
      page.getByLabel(t(key), { exact: true }).selectOption({ label });
    await open(page, locale, 'stock/move');
    await page.getByRole('radio', { name: t('deskstock:does.move'), exact: true }).check();
    await page.getByLabel(t('deskstock:item'), { exact: true }).selectOption('clipboard:ar');
    await choose('deskstock:move.from', `Depot ${locale}`);
    await expect(page.getByLabel(t('deskstock:move.lot'))).toHaveValue('');
    await choose(
      'deskstock:move.lot',
      `\u2068L-${locale}\u2069 · ${t('deskstock:heldBack', { count: 70, n: n(70) })}`,
    );
    await looksRight(page, 'moving what is held back');
    await open(page, locale, 'stock/lots');

    const standing = page.locator('.stock-withdrawn .line').filter({ hasText: text });
    await standing.getByRole('button', { name: t('deskstock:withdraw.lift') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('deskstock:withdraw.lift') })
      .click();
    await expect(lot.locator('.stock-held')).toHaveCount(0);
    await lot.getByRole('button', { name: t('deskstock:lot.hold-back') }).click();
    await expect(lot.locator('.stock-held')).toBeVisible();
    await page.getByRole('button', { name: t('desk:undo') }).click();
    await expect(lot.locator('.stock-held')).toHaveCount(0);

    const { body } = await admin.get(`/campaigns/${slug}/stock/lots`);
    const id = (body['lots'] as readonly { id: string; label: string }[]).find(
      (one) => one.label === `L-${locale}`,
    )!.id;
    await open(page, locale, `stock/at/lot/${id}`);
    const whose = page.locator('.stock-lot');
    await expect(whose).toContainText(`L-${locale}`);
    await expect(whose).toContainText(`Depot ${locale}`);
    await expect(page.locator('.stock-ledger > li')).toHaveCount(1);
    await whose.getByRole('button', { name: t('deskstock:lot.hold-back') }).click();
    await expect(whose.locator('.stock-held')).toBeVisible();
    await looksRight(page, 'the ledger of a lot');
    await whose.getByRole('button', { name: t('deskstock:lot.release') }).click();
    await expect(whose.locator('.stock-held')).toHaveCount(0);
    await whose.getByRole('link', { name: t('deskstock:ledger.allLots') }).click();
    await expect(whose).toHaveCount(0);
    await expect(page.locator('.stock-ledger > li').nth(1)).toBeVisible();
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a place is counted, what differs is counted again, explained and approved`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const place = `Counted room ${locale} ${project.name}`;
    const csv = Buffer.from(`place,place_kind,item,quantity\n${place},office,pin,100`).toString(
      'base64',
    );
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    await page.setViewportSize(viewport);
    await be(context, admin);
    await open(page, locale, 'stock/counts');
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const enter = async (counted: number) => {
      await page.locator('.line input').first().fill(n(counted));
      await press('deskstock:count.enter');
    };

    await page.getByLabel(t('deskstock:count.where')).selectOption({ label: place });
    await press('deskstock:count.begin');
    await expect(page.locator('h1')).toHaveText(place);
    await expect(page.locator('.content')).not.toContainText(n(100));
    await press('deskstock:count.enter');
    await shown(t('deskstock:count.whole'));
    await looksRight(page, 'a count before anybody has counted');
    await enter(60);
    await shown(t('deskstock:count.again'));
    await enter(60);
    await shown(t('deskstock:count.missing', { count: 40, n: n(40) }));
    await shown(t('deskstock:count.notYet'));
    await page.getByRole('radio', { name: t('deskstock:count.reasons.stolen') }).check();
    await looksRight(page, 'a count that differs');
    await press('deskstock:count.approve');
    const asked = page.getByRole('dialog');
    await expect(asked).toContainText(n(40));
    await expect(asked).toContainText(t('deskstock:count.reasons.stolen'));
    await looksRight(page, 'a count that is about to be approved');
    await asked.getByRole('button', { name: t('deskstock:count.approve'), exact: true }).click();
    await shown(t('deskstock:count.leads.approved'));
    await looksRight(page, 'a count that is approved');
    await open(page, locale, 'stock');
    const row =
      viewport === phone
        ? page.getByRole('group', { name: `\u2068${place}\u2069`, exact: true })
        : page.getByRole('row').filter({ hasText: place });
    await expect(row).toContainText(n(60));
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a draft that is refused is changed, boxes arrive with two damaged, are taken back and arrive anew`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const [from, to] = [`Here ${locale}`, `There ${locale}`];
    const pin = pins[locale];
    const list = `place,place_kind,item,quantity\n${from},office,pin,10000\n${to},office,pin,1`;
    const csv = Buffer.from(list).toString('base64');
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    await page.setViewportSize(viewport);
    await be(context, admin);
    await open(page, locale, 'stock/transfers');
    const press = (key: string) =>
      page
        .getByRole('button', { name: t(key), exact: true })
        .last()
        .click();
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();

    await page.getByRole('link', { name: t('deskstock:transfer.new') }).click();
    await press('deskstock:transfer.draft');
    await shown(t('deskstock:move.missing.from'));
    await field('deskstock:move.from').selectOption({ label: from });
    await field('deskstock:move.to').selectOption({ label: to });
    await field('deskstock:item').selectOption('clipboard:ar');
    await field('deskstock:move.quantity').fill(n(7));
    await press('deskstock:transfer.addLine');
    await field('deskstock:item').last().selectOption('pin');
    await field('deskstock:move.quantity').last().fill(n(10_100));
    await looksRight(page, 'a new transfer');
    await page
      .getByRole('button', { name: t('deskstock:transfer.takeOut', { n: n(1) }), exact: true })
      .click();
    await expect(field('deskstock:item')).toHaveValue('pin');
    await press('deskstock:transfer.draft');
    const dialog = page.getByRole('dialog');
    await press('deskstock:transfer.send');
    await expect(dialog).toContainText(
      t('deskstock:transfer.sendText', {
        count: 10_100,
        n: n(10_100),
        from: `\u2068${from}\u2069`,
        to: `\u2068${to}\u2069`,
      }),
    );
    await looksRight(page, 'a transfer that is to be sent');
    await press('deskstock:transfer.send');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(t('problems:refusals.not-enough-stock'));
    await expect(alert).toContainText(
      t('deskstock:short.missing', { item: `\u2068${pin}\u2069`, n: n(100) }),
    );
    await looksRight(page, 'a draft that is refused');
    await press('deskstock:transfer.change');
    await expect(field('deskstock:move.quantity')).toHaveValue(n(10_100));
    await field('deskstock:move.quantity').fill(n(1_500));
    await shown(t('deskstock:move.there', { count: 10_000, n: n(10_000) }));
    await looksRight(page, 'a draft that is changed');
    await press('deskstock:transfer.keep');
    await shown(t('deskstock:transfer.changed'));
    await expect(alert).toHaveCount(0);
    await press('deskstock:transfer.send');
    await dialog.getByRole('button', { name: t('deskstock:transfer.send') }).click();
    await shown(t('deskstock:transfer.sent'));
    await shown(t('deskstock:transfer.onItsWay', { count: 1_500, n: n(1_500) }));
    await expect(field('deskstock:transfer.fields.received')).toHaveValue(n(1_500));
    await field('deskstock:transfer.fields.received').fill(n(1_499));
    await field('deskstock:transfer.fields.damaged').fill(n(2));
    await press('deskstock:transfer.takeIn');
    await shown(t('deskstock:transfer.wrong', { n: n(1_500) }));
    await field('deskstock:transfer.fields.received').fill(n(1_498));
    await field('deskstock:transfer.signedBy').fill('Samir Haddad');
    await looksRight(page, 'a transfer that arrives');
    await press('deskstock:transfer.takeIn');
    await shown(t('deskstock:transfer.outcome.damaged', { n: n(2) }));
    await expect(page.locator('.content')).not.toContainText('Samir');
    await looksRight(page, 'a transfer that is done');
    await press('desksigned:takeBack.open');
    await expect(dialog).toContainText(t('desksigned:takeBack.signed'));
    await looksRight(page, 'an arrival that is to be taken back');
    await dialog.getByRole('button', { name: t('desksigned:takeBack.open') }).click();
    await shown(t('deskstock:transfer.onItsWay', { count: 1_500, n: n(1_500) }));
    await shown(t('desksigned:takeBack.tag'));
    await looksRight(page, 'an arrival that was taken back');
    await field('deskstock:transfer.fields.received').fill(n(1_498));
    await field('deskstock:transfer.fields.damaged').fill(n(2));
    await press('deskstock:transfer.takeIn');
    // What was taken back is told of as well: it has arrived once nothing is asked for any more.
    await expect(field('deskstock:transfer.fields.received')).toHaveCount(0);
    await open(page, locale, 'stock');
    const row =
      viewport === phone
        ? page.locator('.stock-card').filter({ hasText: to })
        : page.getByRole('row').filter({ hasText: to });
    await expect(row).toContainText(n(1_499));
  });
}
