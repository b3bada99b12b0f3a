import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { be, open, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone; firm: string; frame: string }[] =
  [
    { locale: 'ar', viewport: phone, firm: 'سيدار للإعلان', frame: 'مستديرة الدورة' },
    { locale: 'fr', viewport: phone, firm: 'Cèdre Affichage', frame: 'Rond-point de Dora' },
    { locale: 'en', viewport: desktop, firm: 'Byblos Hoardings', frame: 'Dora roundabout' },
  ];

const people = [
  { purpose: 'sales', name: 'Maya Haddad', phone: '+961 3 123 456' },
  { purpose: 'accounts', name: 'Nadim Khoury', phone: '+961 1 654 321' },
];
const head = 'code,name_en,governorate,latitude,longitude,width_cm,height_cm,facing,licence_until';
const rows = Array.from(
  { length: 40 },
  (_, at) =>
    `F-${at + 1},Coast road ${at + 1},LB-JL,${(34.3 - at / 50).toFixed(4)},35.6,400,300,${at * 9},2026-12-0${(at % 9) + 1}`,
);

for (const { locale, viewport, ...told } of stories) {
  test(`in ${locale} an outlet is put in with contacts, a rate and a network of frames ${shared(locale)}`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const firm = `${told.firm} ${project.name}`;
    const frame = `${told.frame}-${project.name}`;
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const asked = (key: string, words = {}) =>
      page.getByRole('dialog').getByLabel(t(key, words), { exact: true });
    const inDialog = (key: string) =>
      page.getByRole('dialog').getByRole('button', { name: t(key), exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const ofContact = (act: 'look' | 'change' | 'forget', purpose: string) => {
      const words = {
        text: t(`deskoutlets:contacts.${act}`),
        purpose: t(`deskoutlets:contacts.purposes.${purpose}`),
      };
      const name = t('deskoutlets:contacts.of', words);
      return page.getByRole('button', { name, exact: true });
    };
    const nameIn = () =>
      asked('deskschedule:venue.nameIn', { language: t(`desk:languages.${locale}`) });
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media');
    await button('deskoutlets:form.add').click();
    await nameIn().fill(firm);
    await page.getByRole('checkbox', { name: t(`desk:languages.${locale}`) }).check();
    await asked('deskoutlets:website').fill('http://localhost:8080/');
    await inDialog('deskoutlets:form.add').click();
    await shown(t('problems:codes.invalid_website'));
    await looksRight(page, 'a website that is none');
    await asked('deskoutlets:website').fill('https://example.org/outdoor');
    await inDialog('deskoutlets:form.add').click();
    await expect(page.locator('h1')).toHaveText(firm);

    await shown(t('deskoutlets:contacts.none'));
    for (const { purpose, name, phone: number } of people) {
      await button('deskoutlets:contacts.add').click();
      // What was said before is shown for ten seconds: it does not lie above the button.
      await inDialog('deskoutlets:contacts.add').click({ trial: true, timeout: 5_000 });
      await asked('deskoutlets:contacts.purpose').selectOption(purpose);
      await asked('deskrequests:contact.name').fill('\u200b');
      await inDialog('deskoutlets:contacts.add').click();
      await expect(asked('deskrequests:contact.name')).toHaveAttribute('aria-invalid', 'true');
      await asked('deskrequests:contact.name').fill(name);
      await asked('deskrequests:contact.email').fill('outdoor@example.org');
      await asked('deskrequests:contact.phone').fill(number);
      await inDialog('deskoutlets:contacts.add').click();
      await shown(t('deskoutlets:contacts.added'));
      await expect(page.getByText(name)).toHaveCount(0);
    }
    await ofContact('look', 'sales').click();
    await shown('Maya Haddad');
    await expect(page.getByText('Nadim Khoury')).toHaveCount(0);
    await ofContact('change', 'sales').click();
    await asked('deskoutlets:contacts.purpose').selectOption('production');
    await asked('deskrequests:contact.name').fill('Salma Saab');
    await looksRight(page, 'a contact is changed');
    await inDialog('deskoutlets:form.save').click();
    await shown(t('deskoutlets:contacts.changed'));
    await expect(page.getByText('Maya Haddad')).toHaveCount(0);
    await ofContact('look', 'production').click();
    await shown('Salma Saab');

    await button('deskoutlets:rates.add').click();
    await inDialog('deskoutlets:rates.add').click();
    await shown(t('deskoutlets:rates.wrong.price'));
    await asked('deskoutlets:rates.price').fill(n(450));
    await asked('deskoutlets:rates.format').fill('4×3 m');
    await looksRight(page, 'a new rate');
    await inDialog('deskoutlets:rates.add').click();
    await shown(t('deskoutlets:rates.holds'));

    await button('desksites:add').click();
    await asked('desksites:code').fill('A-1');
    await nameIn().fill(frame);
    await asked('desksites:width').fill(n(400));
    await asked('desksites:facing').fill('360');
    await inDialog('desksites:add').click();
    await shown(t('desksites:wrong.facing'));
    await asked('desksites:facing').fill(n(90));
    await asked('desksites:height').fill('300');
    await shown(t('desksites:winds.e'));
    await looksRight(page, 'a new frame');
    await inDialog('desksites:add').click();
    await shown(t('desksites:added'));
    await looksRight(page, 'an outlet');

    await page.getByRole('link', { name: t('desksites:import.open') }).click();
    const file = (lines: readonly string[]) => ({
      name: 'frames.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...lines].join('\r\n')),
    });
    const choose = (lines: readonly string[]) =>
      page.locator('input[type=file]').setInputFiles(file(lines));
    await choose([...rows, '=1+1,X,LB-JL,99,35.6,0,300,,']);
    await expect(page.getByRole('alert')).toContainText('width_cm');
    await shown(t('problems:codes.formula'));
    await looksRight(page, 'a list with mistakes');
    await choose(rows);
    await shown(t('desksites:import.added', { count: 40, n: n(40) }));
    await button('desksites:import.submit').click();
    await shown(t('desksites:import.done'));
    await expect(page.getByText('F-40')).toBeVisible();
    await page.getByRole('link', { name: t('desksites:import.open') }).click();
    await choose(rows);
    await shown(t('desksites:import.nothing'));

    await open(page, locale, 'media/sites');
    await field('desksites:outlet').selectOption({ label: firm });
    await shown(t('desksites:count', { count: 41, n: n(41) }));
    await looksRight(page, 'frames');
    const closing = page.locator('.line').filter({ hasText: 'F-40' });
    await closing.getByRole('button', { name: t('desksites:close'), exact: true }).click();
    await shown(t('desksites:closedDone'));
    await closing.getByRole('button', { name: t('desksites:reopen'), exact: true }).click();
    await shown(t('desksites:reopened'));

    await open(page, locale, 'media/map');
    await expect(page.locator('.map-sketch circle').first()).toBeVisible();
    await looksRight(page, 'the map of frames');

    await open(page, locale, 'media');
    await field('deskoutlets:search').fill('zeppelin');
    await shown(t('deskoutlets:noneSuch'));
    await field('deskoutlets:search').fill(firm.toUpperCase());
    await looksRight(page, 'outlets');
    await page.getByRole('link', { name: firm }).click();
    await ofContact('forget', 'production').click();
    await looksRight(page, 'before a contact is forgotten');
    await inDialog('deskschedule:contacts.forget').click();
    await shown(t('deskschedule:contacts.forgotten'));
    await expect(ofContact('look', 'production')).toHaveCount(0);
    await button('deskoutlets:close').click();
    await shown(t('deskoutlets:closedDone'));
    await expect(ofContact('look', 'accounts')).toBeVisible();
    await expect(ofContact('change', 'accounts')).toHaveCount(0);
    await button('deskoutlets:reopen').click();
    await shown(t('deskoutlets:reopened'));
  });
}
