/** The token of a demo user, or null where the service did not give one. Throws when the service cannot be reached. */
export async function demoToken(user: string): Promise<string | null> {
  const response = await fetch('/sign-in/demo', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ user }),
    cache: 'no-store',
  });
  if (!response.ok) return null;
  const { token } = (await response.json()) as { token: string };
  return token;
}
