import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { vi } from 'vitest';
import { ThemeProvider } from '@/app/ThemeProvider';
import { CaseAtHandProvider } from '@/case/context/CaseAtHand';
import { makeClient } from '@/shared/graphql/client';
import type { CaseOutlineFragment, Role } from '@/shared/graphql/generated/graphql';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { type Answers, connection, outline, standIn } from './service';

/** Shows a part of a page inside an open case, with a stand-in for the service; `end` says whether the case was shut. */
export function renderInCase(part: ReactNode, answers: Answers, { user = 'lin', role = 'INVESTIGATOR', address = '/cases/case-1/charts' }: { user?: string; role?: Role; address?: string } = {}) {
  const end = vi.fn<(why: string) => void>();
  useSession.setState({ token: 'a-token', viewer: { user, roles: [role] } });
  useHealth.setState({ health: { status: 'ready', store: 'embedded', graphVersion: '1', asOf: '2026-11-20T06:14:00Z', zone: 'Asia/Shanghai' }, reachable: true });
  const inside = { ...outline(), myPurposes: [], subjects: connection([]) };
  const service = standIn({ CaseSubjects: () => ({ data: { case: inside } }), ...answers });
  const page = (
    <CaseAtHandProvider outline={outline() as CaseOutlineFragment} purpose="Trace who shared rooms" end={end}>
      {part}
    </CaseAtHandProvider>
  );
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [address] });
  const view = render(
    <ThemeProvider>
      <Provider value={makeClient(service.fetch)}>
        <RouterProvider router={router} />
      </Provider>
    </ThemeProvider>,
  );
  return { ...view, ...service, end, router };
}
