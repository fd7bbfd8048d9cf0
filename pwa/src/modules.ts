/** The modules that exist, in menu order. */
import { aujourdhuiModule } from './modules/aujourdhui/aujourdhui.module.tsx';
import { calculArdoisesModule } from './modules/calcul-ardoises/calcul-ardoises.module.tsx';
import { chantiersModule } from './modules/chantiers/chantiers.module.tsx';
import { planningModule } from './modules/planning/planning.module.tsx';
import { socialModule } from './modules/social/social.module.tsx';
import type { ModuleManifest } from './slots.tsx';

export const MODULES: readonly ModuleManifest[] = [
  aujourdhuiModule,
  planningModule,
  chantiersModule,
  calculArdoisesModule,
  socialModule,
];
