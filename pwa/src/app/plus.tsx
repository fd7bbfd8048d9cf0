/** Plus: who is signed in, the look, signing out. */
import { CloudUpload, LogOut } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ROLE_LABELS } from '#shared/entity/permissions.ts';
import { Page } from '../ui/page.tsx';
import { useProfile } from '../ui/phone-context.tsx';
import { THEMES, type Theme, useTheme } from '../ui/theme.ts';
import { SignOut } from './sign-out.tsx';

export default function Plus({ onLeave }: { onLeave: () => void }) {
  const { prenom, nom, role, firmName } = useProfile();
  const [theme, setTheme] = useTheme();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <Page title="Plus" subtitle={firmName}>
      <div className="stack stack--loose narrow">
        <section className="card card--pad">
          <p className="strong">
            {prenom} {nom}
          </p>
          <p className="small muted">{ROLE_LABELS[role]}</p>
        </section>
        <nav className="card" aria-label="Autres écrans">
          <Link href="/envoi" className="list-row">
            <CloudUpload aria-hidden />
            <span className="grow strong">Centre d’envoi</span>
          </Link>
        </nav>
        <section className="stack stack--tight">
          <h2 className="section-title">Affichage</h2>
          <div className="segments" role="group" aria-label="Affichage">
            {Object.entries(THEMES).map(([name, label]) => (
              <button
                key={name}
                type="button"
                aria-pressed={theme === name}
                onClick={() => setTheme(name as Theme)}
              >
                {label}
              </button>
            ))}
          </div>
        </section>
        <button type="button" className="button button--block" onClick={() => setIsLeaving(true)}>
          <LogOut aria-hidden />
          Se déconnecter
        </button>
        {isLeaving && <SignOut onClose={() => setIsLeaving(false)} onLeave={onLeave} />}
      </div>
    </Page>
  );
}
