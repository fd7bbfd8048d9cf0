/** Command name → handler; a command without its handler does not compile. */
import type { COMMANDS } from '#shared/registry.ts';
import { archiverChantier } from './modules/chantiers/archiver-chantier.ts';
import { effacerClient } from './modules/clients/effacer-client.ts';
import type { Handlers } from './sync/commands.ts';

export const handlers: Handlers<(typeof COMMANDS)[number]> = {
  'archiver-chantier': archiverChantier,
  'effacer-client': effacerClient,
};
