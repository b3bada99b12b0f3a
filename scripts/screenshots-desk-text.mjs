// What the desk is told of the pledge's text while it is photographed.
const since = '2026-11-02T08:00:00Z';
const seen = '2026-11-27T18:00:00Z';

const words = {
  ar: [
    'أتعهّد بألّا أغضّ النظر عن الاتجار بالأشخاص، وباحترام كرامة كلّ ضحيّة من ضحاياه.',
    'أحترم كلّ ضحيّة.',
  ],
  fr: [
    'Je m’engage à ne pas fermer les yeux sur la traite des personnes et à respecter la dignité de chacune de ses victimes.',
    'Je respecte chaque victime.',
  ],
  en: [
    'I pledge not to look away from human trafficking, and to respect the dignity of each of its victims.',
    'I respect every victim.',
  ],
};
const language = (locale, statement = words[locale][0]) => ({
  locale,
  statement,
  plain: [words[locale][1]],
});
const languages = ['ar', 'fr', 'en'].map((locale) => language(locale));
const part = (locale, changes) => ({
  ...language(locale, changes.statement),
  revision: 2,
  changed: Boolean(changes.writtenBy),
  writtenBy: null,
  writtenAt: null,
  approvedBy: null,
  approvedAt: null,
  ...changes,
});

export const textAnswers = {
  'GET /pledge-text': {
    version: 2,
    languages,
    draft: {
      id: '0199b2a4-0000-7000-8000-000000000001',
      startedBy: 'rami',
      startedAt: since,
      obstacle: 'text-not-approved',
      languages: [
        part('ar', {
          statement:
            'أتعهّد بألّا أغضّ النظر عن الاتجار بالأشخاص، وبالتعريف بهذه الجريمة في محيطي، وباحترام كرامة كلّ ضحيّة.',
          writtenBy: 'rami',
          writtenAt: seen,
        }),
        part('fr', { approvedBy: 'nour', approvedAt: seen }),
        part('en', {
          statement:
            'I pledge not to look away from human trafficking, to make this crime known around me, and to respect the dignity of every victim.',
          writtenBy: 'nour',
          writtenAt: seen,
        }),
      ],
    },
  },
  'GET /pledge-text/versions': {
    versions: [
      {
        version: 2,
        languages,
        storedAt: seen,
        publishedBy: 'nour',
        approvals: ['ar', 'fr', 'en'].map((locale) => ({ locale, by: 'rami', at: seen })),
        approval: null,
        signed: 1_412,
        waiting: 12,
      },
      {
        version: 1,
        languages,
        storedAt: since,
        publishedBy: null,
        approvals: [],
        approval: null,
        signed: 11_068,
        waiting: 0,
      },
    ],
  },
};
