import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { SidePanel } from '@/shared/panel/SidePanel';
import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { sizeOf } from '@/theme/tokens';
import { entityKinds, factKinds, namesIn } from '../graph/graph';
import type { Chart } from '../useChart';
import { useChartWords } from '../useChartWords';
import { graphOf } from '../graph/fromService';
import { SourceRows } from '../panel/SourceRows';
import styles from './path.module.css';
import { type Asked, type FoundPath, type Paths, withPath } from './usePaths';

/** How things are joined: the ways between two, or one network between more, each step down to its rows. */
export function PathPanel({ chart, paths, asked }: { chart: Chart; paths: Paths; asked: Asked }) {
  const { t } = useTranslation('workbench');
  const nameOf = namesIn(chart.graph);
  const { conditions, of } = asked;
  const others = chart.graph.nodes.filter(({ id }) => !of.includes(id) && chart.model.places.some((place) => place.id === id));
  const [from, to] = of;
  return (
    <SidePanel
      label={t('path.label')}
      width={sizeOf('panel')}
      close={paths.close}
      head={<h2>{of.length === 2 ? t('path.between', { from: nameOf(from ?? ''), to: nameOf(to ?? '') }) : t('path.network', { count: of.length })}</h2>}
    >
      <div className={styles.conditions}>
        {of.length === 2 ? (
          <Checkbox checked={conditions.inTimeOrder} onChange={({ target }) => paths.find(of, { ...conditions, inTimeOrder: target.checked })}>
            {t('path.inTimeOrder')}
          </Checkbox>
        ) : null}
        <Select<LinkKind[]>
          mode="multiple"
          size="small"
          allowClear
          aria-label={t('path.follow')}
          placeholder={t('path.anyKind')}
          value={[...(conditions.follow ?? [])]}
          options={factKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(follow) => paths.find(of, { ...conditions, follow: follow.length > 0 ? follow : null })}
        />
        <Select<string[]>
          mode="multiple"
          size="small"
          allowClear
          optionFilterProp="label"
          aria-label={t('path.exclude')}
          placeholder={t('path.noExclusion')}
          value={[...conditions.exclude]}
          options={others.toSorted((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind)).map(({ id, label }) => ({ value: id, label }))}
          onChange={(exclude) => paths.find(of, { ...conditions, exclude })}
        />
      </div>
      {asked.busy ? <Loading rows={6} what={t('path.loading')} /> : null}
      {asked.failure ? <FailureNotice failure={asked.failure} retry={() => paths.find(of, conditions)} /> : null}
      {asked.paths?.length === 0 ? <p className={styles.none}>{t('path.none')}</p> : null}
      <ol className={styles.paths}>
        {asked.paths?.map((path, index) => (
          <li key={path.links.map(({ id }) => id).join(' ')}>
            <OnePath chart={chart} path={path} number={index + 1} show={() => paths.show(index)} />
          </li>
        ))}
      </ol>
      {asked.paths && asked.paths.length > 0 ? <p className={styles.none}>{t('path.onlyShortest', { count: asked.paths.length })}</p> : null}
      {asked.network ? (
        <section className={styles.network}>
          <p>{t('path.networkFound', { count: asked.network.nodes.length, links: asked.network.links.length })}</p>
          <ul>
            {asked.network.omitted.map(({ at, kind, reason }) => (
              <li key={`${at} ${kind}`}>{t('path.apart', { thing: nameOf(at), reason })}</li>
            ))}
          </ul>
          <Button type="primary" onClick={paths.showNetwork}>
            {t('path.put')}
          </Button>
        </section>
      ) : null}
    </SidePanel>
  );
}

function OnePath({ chart, path, number, show }: { chart: Chart; path: FoundPath; number: number; show: () => void }) {
  const { t } = useTranslation('workbench');
  const words = useChartWords();
  const format = useFormat();
  const graph = withPath(chart.graph, path, chart.guest);
  const links = graphOf(path, chart.guest).links;
  const nameOf = namesIn(graph);
  const shown = chart.model.route?.links.join(' ') === links.map(({ id }) => id).join(' ');
  return (
    <article className={styles.path} data-shown={shown || undefined}>
      <header>
        <h3>{t('path.number', { number })}</h3>
        <span>{t('path.steps', { count: path.nodes.length - 1 })}</span>
        <button type="button" className="linklike" aria-pressed={shown} onClick={show}>
          {shown ? t('path.onChart') : t('path.put')}
        </button>
      </header>
      <p>{path.text}</p>
      <ol className={styles.steps}>
        {links.map((link, index) => {
          const source = path.links[index];
          return (
            <li key={link.id}>
              <span>{t(`said.${link.kind}`, { from: nameOf(link.from), to: nameOf(link.to), count: link.count, amount: link.amount ? words.amount(link.amount.value, link.amount.currency) : '' })}</span>
              <small>
                {link.during ? <span>{format.span(link.during.start, link.during.end)}</span> : null}
                {source ? <SourceRows rows={source.evidence} /> : null}
              </small>
            </li>
          );
        })}
      </ol>
    </article>
  );
}
