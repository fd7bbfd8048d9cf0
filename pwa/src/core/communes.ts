/** The French communes, loaded once when somebody first looks for one; kept by the service worker. */
/// <reference path="./virtual-communes.d.ts" />
import communesUrl from 'virtual:communes-url';
import { assert } from '#shared/core/assert.ts';
import { type PreparedCommunes, parseCommunes, prepareCommunes } from '#shared/core/communes.ts';

let loading: Promise<PreparedCommunes> | null = null;

/** The communes ready for `searchCommunes`; a failed load is tried again at the next call. */
export function loadCommunes(): Promise<PreparedCommunes> {
  loading ??= fetchCommunes().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchCommunes(): Promise<PreparedCommunes> {
  const response = await fetch(communesUrl);
  if (!response.ok) throw new Error(`communes: ${response.status}`);
  const packed: unknown = await response.json();
  assert(typeof packed === 'string', 'the asset of the communes is one packed string');
  return prepareCommunes(parseCommunes(packed));
}
