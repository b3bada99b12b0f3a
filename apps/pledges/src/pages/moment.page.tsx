import { Button, Heart, Progress, Split } from '@blueheart/pages';
import { Frame, titleOf } from './frame.js';
import type { MomentPageProps } from './views.js';

/**
 * Past a quota: a short computation of the device (proof.js) sends the form by itself. Without JavaScript,
 * or where the browser cannot compute, one press signs, and the letter comes later.
 */
export function MomentPage(props: MomentPageProps) {
  const { t, assets, action, fields, challenge } = props;
  return (
    <Frame {...props} title={titleOf(t('proof:moment.document'), props.campaign)} path="">
      <Split aside={<Heart level={0} live />}>
        <h1>{t('proof:moment.title')}</h1>
        <p class="lead">{t('proof:moment.lead')}</p>
        <form class="moment" method="post" action={action} data-once data-proof={challenge}>
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="proof" value="" />
          <input type="hidden" name="later" value="on" />
          <div data-working hidden>
            <p
              role="status"
              data-working-words={t('proof:moment.working')}
              data-sending-words={t('common:sending')}
            />
            <Progress value={0} max={100} label={t('proof:moment.progress')} />
          </div>
          <div data-instead>
            <p>{t('proof:moment.without')}</p>
            <Button busy={t('common:sending')}>{t('proof:moment.later')}</Button>
          </div>
        </form>
        <script defer src={assets.path('proof.js')} />
      </Split>
    </Frame>
  );
}
