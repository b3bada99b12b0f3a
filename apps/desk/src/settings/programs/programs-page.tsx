import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { LetIn, LetInPage } from '../let-in.js';
import { MakeProgram } from './make-program.js';
import { useEndProgram, usePrograms, type Program } from './programs.js';

/** Which programs may ask the API in the campaign's name, and what of. */
export default function ProgramsPage() {
  return <LetInPage kind="programs">{(slug) => <Programs slug={slug} />}</LetInPage>;
}

function Programs({ slug }: { slug: string }) {
  const { t } = useLanguage();
  return (
    <LetIn
      kind="programs"
      making={t('deskaccess:programs.make')}
      things={usePrograms(slug)}
      end={useEndProgram(slug)}
      make={(close) => <MakeProgram slug={slug} onClose={close} />}
      told={(program) => <Told program={program} />}
      isOver={({ endedAt, expiresAt }) => endedAt !== null || Date.parse(expiresAt) < Date.now()}
    />
  );
}

function Told({ program }: { program: Program }) {
  const { t, date } = useLanguage();
  const { campaign } = useWork();
  const { name, role, scopes, madeAt, expiresAt, endedAt } = program;
  const day = (iso: string) => date(iso, campaign!.timeZone);
  return (
    <>
      <p className="line-name">
        <bdi>{name}</bdi>
        <span className="fine"> · {t(`deskpeople:roles.${role}`)}</span>
      </p>
      <p className="fine">
        {scopes.map((scope) => t(`deskscopes:${scope.replace(':', '-')}`)).join(' · ')}
      </p>
      <p className="fine">
        {t('deskaccess:programs.made', { day: day(madeAt) })} ·{' '}
        {endedAt
          ? t('deskaccess:programs.over', { day: day(endedAt) })
          : t('deskaccess:programs.until', { day: day(expiresAt) })}
      </p>
    </>
  );
}
