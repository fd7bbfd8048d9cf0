/** The modules that exist, in menu order. */
import { chantiersModule } from './modules/chantiers/chantiers.module.tsx';
import type { ModuleManifest } from './slots.tsx';

export const MODULES: readonly ModuleManifest[] = [chantiersModule];
