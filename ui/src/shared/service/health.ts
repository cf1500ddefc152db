import { create } from 'zustand';

/** What `/healthz` answers. */
interface Health {
  status: string;
  store: string;
  graphVersion: string;
  /** Instant of the newest data, null while nothing has been loaded. */
  asOf: string | null;
  /** IANA name of the zone in which the service's users read times. */
  zone: string;
}

interface HealthState {
  health: Health | null;
  /** False once a request found nobody at the other end; true again after the first that did. */
  reachable: boolean;
}

export const useHealth = create<HealthState>(() => ({ health: null, reachable: true }));

async function askHealth(): Promise<void> {
  try {
    const response = await fetch('/healthz', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    const health = (await response.json()) as Health;
    useHealth.setState({ health, reachable: true });
  } catch {
    useHealth.setState({ reachable: false });
  }
}

const ask = () => void askHealth();

/** Asks now, every minute, and whenever the browser says that the connection went or came. */
export function followHealth(): () => void {
  ask();
  const timer = setInterval(ask, 60_000);
  addEventListener('online', ask);
  addEventListener('offline', ask);
  return () => {
    clearInterval(timer);
    removeEventListener('online', ask);
    removeEventListener('offline', ask);
  };
}
