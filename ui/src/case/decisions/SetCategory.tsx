import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type PersonCategory, type PersonSeenFragment, SetCategoryDocument } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';
import { useCaseAtHand } from '../context/CaseAtHand';
import { Decision, REASON_MIN } from './Decision';
import { useDecision } from './useDecision';

const categories = ['CONTACT', 'WITNESS', 'POSSIBLE_VICTIM'] as const satisfies readonly PersonCategory[];

/** What a person is to the case. Nobody becomes a subject this way. */
export function SetCategory({ person, close }: { person: PersonSeenFragment; close: () => void }) {
  const { t } = useTranslation(['decisions', 'person']);
  const { id } = useCaseAtHand().outline;
  const name = usePersonName()(person);
  const [, setCategory] = useMutation(SetCategoryDocument);
  const settle = useDecision();
  return (
    <Decision<{ category: PersonCategory }>
      title={t('category.title', { person: name })}
      close={close}
      explanation={<p>{t('category.explanation')}</p>}
      hint={t('category.hint', { min: REASON_MIN })}
      initial={{ category: person.category }}
      ways={[
        {
          label: t('category.confirm'),
          send: async ({ category, reason }) =>
            settle((await setCategory({ caseId: id, personId: person.id, category, reason })).error, t('category.done')),
        },
      ]}
    >
      <Form.Item name="category" label={<b>{t('category.label')}</b>}>
        <Radio.Group options={categories.map((category) => ({ value: category, label: t(`person:category.${category}`) }))} />
      </Form.Item>
    </Decision>
  );
}
