import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import { type Change, ChangeCase } from './ChangeCase';

const changesOf = (status: CaseOutlineFragment['status']): Change[] =>
  status === 'OPEN' ? ['extend', 'members', 'suspend', 'close'] : status === 'SUSPENDED' ? ['extend', 'members', 'resume', 'close'] : ['resume'];

/** What a supervisor may do with a case of the list that he is no member of. */
export function CaseMenu({ outline, changed }: { outline: CaseOutlineFragment; changed: () => void }) {
  const { t } = useTranslation('changing');
  const navigate = useNavigate();
  const [change, setChange] = useState<Change | null>(null);
  const items: MenuProps['items'] = [
    { key: 'reads', label: t('reads'), icon: <Glyph name="audit" size={14} /> },
    { type: 'divider' },
    ...changesOf(outline.status).map((key) => ({ key, label: t(`${key}.button`) })),
  ];
  const choose = (key: string) => (key === 'reads' ? void navigate(`/cases/${outline.id}/reads`) : setChange(key as Change));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button type="text" size="small" aria-label={t('menu', { number: outline.number })} icon={<Glyph name="menu" size={16} />} />
      </Dropdown>
      {change ? <ChangeCase outline={outline} change={change} changed={changed} close={() => setChange(null)} /> : null}
    </>
  );
}
