/** The look of the app: three themes by the same tokens, remembered on this device. */
import { useSyncExternalStore } from 'react';

export const THEMES = { clair: 'Clair', sombre: 'Sombre', 'plein-soleil': 'Plein soleil' } as const;

export type Theme = keyof typeof THEMES;

const KEY = 'atarys.theme';
const listeners = new Set<() => void>();

function isTheme(text: string | null): text is Theme {
  return text !== null && Object.hasOwn(THEMES, text);
}

function current(): Theme {
  const stored = localStorage.getItem(KEY);
  if (isTheme(stored)) return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'sombre' : 'clair';
}

function apply(): void {
  document.documentElement.dataset['theme'] = current();
}

apply();

function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  apply();
  for (const listener of listeners) listener();
}

/** The theme in use, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
  return [theme, setTheme];
}
