import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import { type PersonSeenFragment, RequestUnmaskingDocument, UnmaskDocument } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';
import { markOf } from '@/shared/person/seen';
import { useCaseAtHand } from '../context/CaseAtHand';
import { Decision, REASON_MIN } from './Decision';
import styles from './decisions.module.css';
import { useDecision } from './useDecision';

/** Whoever is a minor or a possible victim is unmasked only when a supervisor has agreed. */
export const isProtected = ({ minor, category }: Pick<PersonSeenFragment, 'minor' | 'category'>) => minor || category === 'POSSIBLE_VICTIM';

/** Shows a person's name to the members of this case. What will show, what stays and what is recorded is said before the reason is typed. */
export function Unmask({ person, close }: { person: PersonSeenFragment; close: () => void }) {
  const { t } = useTranslation('decisions');
  const { id } = useCaseAtHand().outline;
  const name = usePersonName()(person);
  const [, unmask] = useMutation(UnmaskDocument);
  const [, request] = useMutation(RequestUnmaskingDocument);
  const settle = useDecision();
  const guarded = isProtected(person);

  const show = {
    label: guarded ? t('unmask.agreed') : t('unmask.confirm'),
    send: async ({ reason }: { reason: string }) =>
      settle((await unmask({ caseId: id, personId: person.id, reason })).error, t('unmask.done')),
  };
  const ask = {
    label: t('unmask.ask'),
    send: async ({ reason }: { reason: string }) =>
      settle((await request({ caseId: id, personId: person.id, reason })).error, t('unmask.asked')),
  };
  return (
    <Decision
      title={
        <span className={styles.head}>
          <PersonGlyph revealed="masked" mark={markOf(person)} size={34} />
          <span>
            {t('unmask.title', { person: name })}
            <span className={styles.scope}>{t('unmask.scope')}</span>
          </span>
        </span>
      }
      close={close}
      explanation={
        <dl className={styles.facts}>
          <dt>{t('unmask.shows')}</dt>
          <dd>{t('unmask.showsText')}</dd>
          <dt>{t('unmask.stays')}</dt>
          <dd>{t('unmask.staysText')}</dd>
          <dt>{t('unmask.recorded')}</dt>
          <dd>{t('unmask.recordedText')}</dd>
          {guarded ? (
            <>
              <dt>{t('unmask.guarded')}</dt>
              <dd>{t('unmask.guardedText')}</dd>
            </>
          ) : null}
        </dl>
      }
      hint={t('unmask.hint', { min: REASON_MIN })}
      tick={t('unmask.tick')}
      ways={guarded ? [ask, show] : [show]}
    />
  );
}
