/** Runs before the app itself has been read, which takes a slow phone a third of a second: its look, and the screen of this address. */
import { startTheme } from './core/theme-choice.ts';

startTheme();

/** The first part of an address → its screen, for the addresses one starts from. */
const SCREENS: Readonly<Record<string, () => Promise<unknown>>> = {
  chantiers: () => import('./modules/chantiers/chantiers-screen.tsx'),
  planning: () => import('./modules/planning/planning-screen.tsx'),
  ardoises: () => import('./modules/calcul-ardoises/ardoises-screen.tsx'),
};

const [, first = ''] = location.pathname.split('/');
void SCREENS[first]?.();
