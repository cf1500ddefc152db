import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { useSession } from '@/shared/session/session';
import { Refused } from '@/shared/states/Refused';
import { SignInPage } from '@/signin/SignInPage';
import { CaseLayout } from './CaseLayout';
import { Crash } from './ErrorBoundary';
import { Frame } from './frame/Frame';
import { LanguageSwitch } from './frame/LanguageSwitch';
import { PageBar } from './frame/PageBar';
import { StatusBar } from './frame/StatusBar';
import { landing } from './landing';
import { OutsideLayout } from './OutsideLayout';
import { RequireSession } from './RequireSession';

function Landing() {
  const roles = useSession((session) => session.viewer?.roles);
  return <Navigate to={landing(roles ?? [])} replace />;
}

function NotFound() {
  return (
    <Frame bar={<PageBar name="" />}>
      <Refused />
    </Frame>
  );
}

const slim = { slim: true };

// While the first page of a deep link is being loaded, nothing is better than something that goes at once.
const Nothing = () => null;

export const routes: RouteObject[] = [
  { path: '/signin', element: <SignInPage footer={<StatusBar address={location.host} />} language={<LanguageSwitch />} /> },
  {
    element: <RequireSession />,
    errorElement: <Crash />,
    HydrateFallback: Nothing,
    children: [
      { index: true, element: <Landing /> },
      {
        element: <OutsideLayout page="cases" />,
        children: [
          { path: '/cases', lazy: async () => ({ Component: (await import('@/case/list/CasesPage')).CasesPage }) },
          {
            path: '/cases/:caseId/reads',
            lazy: async () => ({ Component: (await import('@/case/oversight/OversightPage')).OversightPage }),
          },
          { path: '/cases/new', lazy: async () => ({ Component: (await import('@/case/opening/OpenCasePage')).OpenCasePage }) },
        ],
      },
      {
        element: <OutsideLayout page="audit" />,
        children: [{ path: '/audit', lazy: async () => ({ Component: (await import('@/audit/AuditPage')).AuditPage }) }],
      },
      {
        element: <OutsideLayout page="retention" />,
        children: [{ path: '/retention', lazy: async () => ({ Component: (await import('@/retention/RetentionPage')).RetentionPage }) }],
      },
      {
        element: <OutsideLayout page="calibration" />,
        children: [
          { path: '/calibration', lazy: async () => ({ Component: (await import('@/calibration/CalibrationPage')).CalibrationPage }) },
        ],
      },
      {
        element: <OutsideLayout page="imports" />,
        children: [{ path: '/imports', lazy: async () => ({ Component: (await import('@/imports/ImportsPage')).ImportsPage }) }],
      },
      {
        path: '/cases/:caseId',
        element: <CaseLayout />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('@/case/overview/OverviewPage')).OverviewPage }) },
          {
            path: 'companions',
            handle: slim,
            lazy: async () => ({ Component: (await import('@/companions/CompanionsPage')).CompanionsPage }),
          },
          {
            path: 'timeline',
            handle: slim,
            lazy: async () => ({ Component: (await import('@/timeline/TimelinePage')).TimelinePage }),
          },
          { path: 'chart/:chartId?', handle: slim, lazy: async () => ({ Component: (await import('@/chart/ChartPage')).ChartPage }) },
          { path: 'charts', lazy: async () => ({ Component: (await import('@/chart/save/SavedChartsPage')).SavedChartsPage }) },
          { path: 'charts/compare', lazy: async () => ({ Component: (await import('@/chart/save/ComparePage')).ComparePage }) },
        ],
      },
      { path: '*', element: <NotFound /> },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routes);
