/** Command name → handler; a command without its handler does not compile. And what follows by itself. */
import type { COMMANDS } from '#shared/registry.ts';
import { archiverChantier } from './modules/chantiers/archiver-chantier.ts';
import { suivreTaches } from './modules/chantiers/suivre-taches.ts';
import { effacerClient } from './modules/clients/effacer-client.ts';
import { avisSemaine } from './modules/planning/avis-semaine.ts';
import type { Announcer } from './sync/announcer.ts';
import type { Handlers } from './sync/commands.ts';
import type { Follower } from './sync/follower.ts';

export const handlers: Handlers<(typeof COMMANDS)[number]> = {
  'archiver-chantier': archiverChantier,
  'effacer-client': effacerClient,
};

/** What follows from changes by itself, on the server. */
export const followers: readonly Follower[] = [suivreTaches];

/** What is told to the devices of those it concerns. */
export const announcers: readonly Announcer[] = [avisSemaine];
