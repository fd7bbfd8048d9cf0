/** The look of the app: three themes by the same tokens, remembered on this device. */
import { useSyncExternalStore } from 'react';
import { applyTheme, rememberTheme, type Theme, themeOfDevice } from '../core/theme-choice.ts';

const listeners = new Set<() => void>();

function setTheme(theme: Theme): void {
  rememberTheme(theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** The theme in use, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, themeOfDevice);
  return [theme, setTheme];
}
