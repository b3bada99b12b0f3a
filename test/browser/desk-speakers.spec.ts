import { translator, type Locale } from '@blueheart/i18n';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly {
  locale: Locale;
  viewport: typeof phone;
  position: string;
  name: string;
  agenda: string;
}[] = [
  {
    locale: 'ar',
    viewport: phone,
    position: 'قاضية',
    name: 'حنان صبّاغ',
    agenda: '٩:٠٠ ٢٠ ما يقوله القانون\n٩:٣٠ ١٥ أسئلة',
  },
  {
    locale: 'fr',
    viewport: phone,
    position: 'Médecin',
    name: 'Karim Aoun',
    agenda: '09:00 20 Ce que dit la médecine\n09:30 15 Questions',
  },
  {
    locale: 'en',
    viewport: desktop,
    position: 'Officer of the police',
    name: 'Nadim Khalil',
    agenda: '09:00 20 Whom to call\n09:30 15 Questions',
  },
];

for (const { locale, viewport, position, name, agenda } of stories) {
  test(`${shared(locale)}in ${locale} a speaker is added, named in the programme, printed, and forgotten`, async ({
    page,
    context,
    admin,
  }) => {
    test.slow();
    const t = translator(locale);
    const dialog = page.getByRole('dialog');
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
    const fill = (key: string, value: string) =>
      dialog.getByLabel(t(key), { exact: true }).fill(value);
    const made = async (path: string, body: object) =>
      ((await admin.post(`/campaigns/${slug}${path}`, body)).body as { id: string }).id;
    const venue = await made('/venues', { kind: 'school', names: { [locale]: 'School' } });
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const times = { starts: `${day}T09:00`, ends: `${day}T11:00` };
    const id = await made('/events', { kind: 'conference', venue, ...times });

    await page.setViewportSize(viewport);
    await be(context, admin);
    await open(page, locale, `schedule/events/${id}`);
    await expect(page.getByText(t('deskschool:speakers.empty'))).toBeVisible();
    await press('deskschool:speakers.add');
    await fill('deskschedule:contacts.name', name);
    await fill('deskschool:speakers.position', position);
    await fill('deskschedule:contacts.phone', '+961 1 555 010');
    await fill('deskschedule:contacts.email', 'speaker@example.org');
    await looksRight(page, 'somebody who speaks');
    await press('deskschedule:contacts.submit');
    await expect(dialog).toBeHidden();
    const title = page.getByRole('heading', { name: t('deskschool:speakers.title') });
    const section = page.locator('section').filter({ has: title });
    await expect(section).toContainText(position);
    await expect(section).not.toContainText(name);

    await press('deskschool:plan.begin');
    await fill('deskschool:plan.agenda', agenda);
    await dialog.getByRole('button', { name: t('deskschedule:contacts.look') }).click();
    const row = dialog.getByRole('group', { name: t('deskschool:speakers.who') }).locator('select');
    await expect(row.first()).toContainText(name);
    await row.first().selectOption({ index: 1 });
    await looksRight(page, 'who speaks when');
    await press('deskschool:form.save');
    await expect(dialog).toBeHidden();
    await expect(page.locator('.conference-agenda')).toContainText(name);
    await expect(section.getByRole('link', { name: '+961 1 555 010' })).toBeVisible();
    await looksRight(page, 'the conference');

    await open(page, locale, `schedule/events/${id}/sheet`);
    const sheet = page.locator('.sheet');
    await expect(sheet).toContainText(position);
    await expect(sheet).not.toContainText(name);
    await press('deskschedule:sheet.withContacts');
    await expect(sheet.locator('.conference-agenda')).toContainText(name);
    await expect(sheet).toContainText('+961 1 555 010');
    await looksRight(page, 'the sheet');

    await open(page, locale, `schedule/events/${id}`);
    await press('deskschedule:contacts.look');
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await looksRight(page, 'whether to forget');
    await dialog
      .getByRole('button', { name: t('deskschedule:contacts.forget'), exact: true })
      .click();
    await expect(page.getByText(t('deskschool:speakers.empty'))).toBeVisible();
    await expect(page.locator('.conference-agenda')).not.toContainText(position);
  });
}
