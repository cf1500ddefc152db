import { GraphiQL } from 'graphiql';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';

const welcome = `# Questions about persons are asked inside a case. Choose who asks at the top right.
{
  viewer { user roles }
  cases(first: 5) { totalCount nodes { id number title } }
}
`;

interface Offer {
  users?: { user: string; roles: string[] }[];
}

async function tokenOf(user: string): Promise<string> {
  const response = await fetch('/sign-in/demo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user }) });
  return ((await response.json()) as { token: string }).token;
}

/** GraphiQL over the demo: whoever is chosen asks, with a token that stays in this page's memory. */
function Page() {
  const [offer, setOffer] = useState<Offer>({});
  const [user, setUser] = useState('');
  useEffect(() => {
    void fetch('/sign-in')
      .then((response) => response.json() as Promise<Offer>)
      .then((found) => {
        setOffer(found);
        setUser(found.users?.[0]?.user ?? '');
      });
  }, []);
  if (!user) return null;
  const token = tokenOf(user);
  return (
    <GraphiQL
      key={user}
      defaultQuery={welcome}
      fetcher={async (parameters) => {
        const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', authorization: `Bearer ${await token}` };
        const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(parameters) });
        return response.json();
      }}
    >
      <GraphiQL.Logo>
        <select className="who" aria-label="Who asks" value={user} onChange={(event) => setUser(event.target.value)}>
          {offer.users?.map((one) => (
            <option key={one.user} value={one.user}>
              {`${one.user} (${one.roles.join(', ')})`}
            </option>
          ))}
        </select>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

const root = document.getElementById('graphiql');
if (root) createRoot(root).render(<Page />);
