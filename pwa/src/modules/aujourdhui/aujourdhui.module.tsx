/** What the home screen says of itself. */
import { Sun } from 'lucide-react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { Aujourdhui } from './aujourdhui.tsx';

export const aujourdhuiModule: ModuleManifest = {
  slug: 'aujourdhui',
  title: 'Aujourd’hui',
  icon: Sun,
  home: '/',
  roles: EVERYONE,
  isInBottomBar: true,
  routes: [{ path: '/', screen: Aujourdhui }],
};
