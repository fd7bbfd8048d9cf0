/** The example firm: how one leaves it, and where one goes on. */
import { callApi } from '../core/api.ts';
import type { Profile } from '../core/profile.ts';

const KEY = 'atarys.jeton';

/** Id of the example firm, as the server names it. */
const EXAMPLE_ID = 'exemple';

/** Whether this person looks at the example. */
export function isExample({ firmId }: Profile): boolean {
  return firmId === EXAMPLE_ID;
}

/** Keeps the set-up link's secret, so that one's own firm can be opened after the example. */
export function keepSetupToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}

/** Removes the example from the server; answers where one goes on, or what went wrong. */
export async function removeExample(): Promise<{ address: string } | { text: string }> {
  const removed = await callApi('/auth/example/remove', { body: {} });
  if (!removed.ok) return { text: removed.error.text };
  const token = sessionStorage.getItem(KEY);
  return { address: token ? `/installation#${token}` : '/' };
}
