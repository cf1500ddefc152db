import { create } from 'zustand';
import type { Role } from '@/shared/graphql/generated/graphql';

export interface DemoUser {
  user: string;
  roles: Role[];
}

/** The OpenID Connect issuer at which users sign in. */
export interface IssuerOffer {
  mode: 'oidc';
  authority: string;
  clientId: string;
  scope: string;
  /** What the token is asked for (RFC 8707), where the issuer wants to know. */
  resource: string | null;
}

/** What `GET /sign-in` offers: the demo's users, an identity provider, or a token made by the operator. */
export type SignInOffer = { mode: 'demo'; stays: number; users: DemoUser[] } | { mode: 'token' } | IssuerOffer;

interface OfferState {
  offer: SignInOffer | null;
  failed: boolean;
  ask: () => Promise<void>;
}

export const useSignInOffer = create<OfferState>((set) => ({
  offer: null,
  failed: false,
  ask: async () => {
    set({ failed: false });
    try {
      const response = await fetch('/sign-in', { headers: { Accept: 'application/json' }, cache: 'no-store' });
      if (!response.ok) throw new Error(`GET /sign-in answered ${response.status}`);
      set({ offer: (await response.json()) as SignInOffer });
    } catch {
      set({ failed: true });
    }
  },
}));
