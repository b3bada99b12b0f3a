import type { Campaign } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { DaysShown } from './days-shown.js';
import { useFigures } from './figures.js';
import { useNames } from './names.js';

type Row = readonly [name: string, value: number];

/** The exact figures, which only staff see; tables that are read out as tables. */
export function FiguresShown({ campaign }: { campaign: Campaign }) {
  const { t, number, date } = useLanguage();
  const { data, error } = useFigures(campaign.slug);
  const names = useNames(campaign.slug);
  if (error && !data) return <Failure error={error} quiet />;
  if (!data) return <Bones />;
  const states = ['waiting', 'withdrawn', 'invalid', 'held'] as const;
  const none = t('deskpledges:figures.none');
  const none2 = t('deskpledges:figures.noSource');
  return (
    <div className="figures">
      <DaysShown days={data.byDay} timeZone={campaign.timeZone} />
      <Table
        title={t('deskpledges:figures.states')}
        rows={states.map((state) => [t(`deskpledges:figures.${state}`), data[state]])}
      />
      <Table
        title={t('deskpledges:figures.governorates')}
        rows={data.byGovernorate.map((one) => [
          one.governorate === null ? none : names.of('governorate', one.governorate),
          one.confirmed,
        ])}
      />
      <Table
        title={t('deskpledges:figures.languages')}
        rows={data.byLanguage.map((one) => [t(`desk:languages.${one.language}`), one.confirmed])}
      />
      <Table
        title={t('deskpledges:figures.sources')}
        rows={data.bySource.map((one) => [
          one.source === null ? none2 : names.of('source', one.source),
          one.confirmed,
        ])}
      />
      <section>
        <h2 className="small-title">{t('deskpledges:figures.goals')}</h2>
        <dl className="numbers">
          {data.goals.map(({ goal, reachedAt }) => (
            <div key={goal}>
              <dt>{number(goal)}</dt>
              <dd>
                {reachedAt ? date(reachedAt, campaign.timeZone) : t('deskpledges:figures.ahead')}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Table({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { number } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="small-title">{title}</h2>
      <dl className="numbers">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
