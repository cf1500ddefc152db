import 'virtual:tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { ErrorBoundary } from './app/ErrorBoundary';
import { makeRouter } from './app/routes';
import { ThemeProvider } from './app/ThemeProvider';
import { wordless } from './app/wordless';
import { learnFirst } from './i18n';
import { makeClient } from './shared/graphql/client';
import { followHealth } from './shared/service/health';
import { useSignInOffer } from './shared/service/signInOffer';
import { followTheme } from './theme/preference';

followTheme();
followHealth();
void useSignInOffer.getState().ask();

function root(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no element with the id "root"');
  return element;
}

function show() {
  // Not in StrictMode: it runs each effect twice, and a question asked twice is two entries in the log.
  createRoot(root()).render(
    <ThemeProvider>
      <ErrorBoundary>
        <Provider value={makeClient()}>
          <RouterProvider router={makeRouter()} />
        </Provider>
      </ErrorBoundary>
    </ThemeProvider>,
  );
}

void learnFirst().then(show, () => wordless(root(), () => location.reload()));
