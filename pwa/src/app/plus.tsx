/** Plus: who is signed in, the look, signing out. */
import { CircleHelp, CloudUpload, LogOut, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ROLE_LABELS } from '#shared/entity/permissions.ts';
import { THEMES, type Theme } from '../core/theme-choice.ts';
import { MODULES } from '../modules.ts';
import { isSeenBy } from '../slots.tsx';
import { useFrame } from '../ui/frame-width.ts';
import { Page } from '../ui/page.tsx';
import { usePhone, useProfile } from '../ui/phone-context.tsx';
import { sayFailure } from '../ui/say.ts';
import { useTheme } from '../ui/theme.ts';
import { isExample, removeExample } from './example.ts';
import { InstallCard } from './install-card.tsx';
import { NotificationCard } from './notification-card.tsx';
import { SignOut } from './sign-out.tsx';

export default function Plus({ onLeave }: { onLeave: () => void }) {
  const profile = useProfile();
  const { prenom, nom, role, firmName } = profile;
  const phone = usePhone();
  const [, navigate] = useLocation();
  const [theme, setTheme] = useTheme();
  const [isLeaving, setIsLeaving] = useState(false);
  const isPhone = useFrame() === 'phone';
  const others = MODULES.filter((m) => isPhone && !m.isInBottomBar && isSeenBy(m, profile));

  async function leaveExample() {
    const left = await removeExample();
    if ('text' in left) {
      void sayFailure(left.text);
      return;
    }
    await phone.destroy();
    onLeave();
    navigate(left.address, { replace: true });
  }

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
          <Link href="/chercher" className="list-row">
            <Search aria-hidden />
            <span className="grow strong">Chercher partout</span>
          </Link>
          {others.map(({ slug, home, title, icon: Icon }) => (
            <Link key={slug} href={home} className="list-row">
              <Icon aria-hidden />
              <span className="grow strong">{title}</span>
            </Link>
          ))}
          <Link href="/envoi" className="list-row">
            <CloudUpload aria-hidden />
            <span className="grow strong">Centre d’envoi</span>
          </Link>
          <Link href="/corbeille" className="list-row">
            <Trash2 aria-hidden />
            <span className="grow strong">Corbeille</span>
          </Link>
          <Link href="/aide" className="list-row">
            <CircleHelp aria-hidden />
            <span className="grow strong">Aide</span>
          </Link>
        </nav>
        {isPhone && <InstallCard />}
        <NotificationCard />
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
        {isExample(profile) ? (
          <button
            type="button"
            className="button button--danger button--block"
            onClick={() => void leaveExample()}
          >
            <Trash2 aria-hidden />
            Enlever l’exemple
          </button>
        ) : (
          <button type="button" className="button button--block" onClick={() => setIsLeaving(true)}>
            <LogOut aria-hidden />
            Se déconnecter
          </button>
        )}
        {isLeaving && <SignOut onClose={() => setIsLeaving(false)} onLeave={onLeave} />}
      </div>
    </Page>
  );
}
