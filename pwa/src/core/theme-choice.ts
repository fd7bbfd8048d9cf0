/** The look that this device chose, put on the page before anything is drawn. */

export const THEMES = { clair: 'Clair', sombre: 'Sombre', 'plein-soleil': 'Plein soleil' } as const;

export type Theme = keyof typeof THEMES;

const KEY = 'atarys.theme';

const dark = () => matchMedia('(prefers-color-scheme: dark)');

function isTheme(text: string | null): text is Theme {
  return text !== null && Object.hasOwn(THEMES, text);
}

/** The theme that was chosen here; else that of the system. */
export function themeOfDevice(): Theme {
  const stored = localStorage.getItem(KEY);
  if (isTheme(stored)) return stored;
  return dark().matches ? 'sombre' : 'clair';
}

/** Remembers a theme on this device. */
export function rememberTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
}

/** Gives the page, and the bar of the system above it, the colours of the theme. */
export function applyTheme(): void {
  const page = document.documentElement;
  page.dataset['theme'] = themeOfDevice();
  const bar = document.querySelector('meta[name="theme-color"]');
  const paper = getComputedStyle(page).getPropertyValue('--surface-page');
  if (paper) bar?.setAttribute('content', paper);
}

/** Applies the theme now, and again whenever the system turns dark or light; paper is always light. */
export function startTheme(): void {
  applyTheme();
  dark().addEventListener('change', applyTheme);
  addEventListener('beforeprint', () => {
    document.documentElement.dataset['theme'] = 'clair' satisfies Theme;
  });
  addEventListener('afterprint', applyTheme);
}
