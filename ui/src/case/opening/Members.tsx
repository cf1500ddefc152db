import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignInOffer } from '@/shared/service/signInOffer';
import { useRoleNames } from '@/shared/session/useRoleNames';
import type { DemoUser } from '@/shared/service/signInOffer';

interface Props {
  except: string;
  id?: string;
  value?: string[];
  onChange?: (members: string[]) => void;
}

/** User names of members. The demo's investigators and officers are offered; elsewhere names are typed. The approver is never taken. */
export function Members({ except, id, value, onChange }: Props) {
  const { t } = useTranslation('opening');
  const offer = useSignInOffer((state) => state.offer);
  const users = offer?.mode === 'demo' ? offer.users : [];
  const options = users
    .filter(({ user, roles }) => user !== except && roles.some((role) => role === 'INVESTIGATOR' || role === 'RESPONSE_OFFICER'))
    .map((user) => ({ value: user.user, label: <Option user={user} /> }));
  return (
    <Select
      mode="tags"
      {...(id ? { id } : {})}
      value={value ?? []}
      onChange={(members: string[]) => onChange?.(members.map((member) => member.trim()).filter((member) => member !== '' && member !== except))}
      options={options}
      tokenSeparators={[' ', ',', '，', '、']}
      placeholder={t('addPerson')}
      suffixIcon={null}
    />
  );
}

function Option({ user: { user, roles } }: { user: DemoUser }) {
  const { t } = useTranslation('opening');
  return t('memberOption', { user, role: useRoleNames(roles) });
}
