/** The modules that exist, in menu order. */
import { administrationModule } from './modules/administration/administration.module.tsx';
import { aujourdhuiModule } from './modules/aujourdhui/aujourdhui.module.tsx';
import { baseDeDonneesModule } from './modules/base-de-donnees/base-de-donnees.module.tsx';
import { calculArdoisesModule } from './modules/calcul-ardoises/calcul-ardoises.module.tsx';
import { chantiersModule } from './modules/chantiers/chantiers.module.tsx';
import { clientsModule } from './modules/clients/clients.module.tsx';
import { devisFacturationModule } from './modules/devis-facturation/devis-facturation.module.tsx';
import { maintenanceModule } from './modules/maintenance/maintenance.module.tsx';
import { planningModule } from './modules/planning/planning.module.tsx';
import { socialModule } from './modules/social/social.module.tsx';
import { tachesModule } from './modules/taches/taches.module.tsx';
import type { ModuleManifest } from './slots.tsx';

export const MODULES: readonly ModuleManifest[] = [
  aujourdhuiModule,
  planningModule,
  chantiersModule,
  tachesModule,
  calculArdoisesModule,
  clientsModule,
  devisFacturationModule,
  maintenanceModule,
  socialModule,
  baseDeDonneesModule,
  administrationModule,
];
