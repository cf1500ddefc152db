import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { routes } from '@/app/routes';
import { ThemeProvider } from '@/app/ThemeProvider';
import { useHanded } from '@/case/context/handed';
import { useLookedAt } from '@/case/context/lookedAt';
import { makeClient } from '@/shared/graphql/client';
import type { Role } from '@/shared/graphql/generated/graphql';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { useReads } from '@/shared/visit/reads';
import { type Answers, standIn } from './service';

/** Signs a user in and opens the application at a path, with a stand-in for the service. */
export function renderAt(path: string, answers: Answers, { user = 'lin', role = 'INVESTIGATOR' }: { user?: string; role?: Role } = {}) {
  useSession.getState().signIn('a-token');
  useReads.setState({ logged: 0 });
  useLookedAt.setState({ searches: {} });
  useHanded.setState({ handed: null });
  useHealth.setState({
    health: { status: 'ready', store: 'embedded', graphVersion: '1', asOf: '2026-11-20T06:14:00Z', zone: 'Asia/Shanghai' },
    reachable: true,
  });
  const service = standIn({ Viewer: () => ({ data: { viewer: { user, roles: [role] } } }), ...answers });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const view = render(
    <ThemeProvider>
      <Provider value={makeClient(service.fetch)}>
        <RouterProvider router={router} />
      </Provider>
    </ThemeProvider>,
  );
  return { ...view, ...service, router };
}
