/** Who is here and what he sees: doors without a profile, else the frame with the modules. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { callApi } from '../core/api.ts';
import { databaseName, type Profile, readProfile, writeProfile } from '../core/profile.ts';
import { whenIdle } from '../core/when-idle.ts';
import { MODULES } from '../modules.ts';
import { isSeenBy, SlotsProvider } from '../slots.tsx';
import type { Phone } from '../sync/phone.ts';
import { goFromUnder } from '../ui/back-closes.ts';
import { useFrame } from '../ui/frame-width.ts';
import { lazy } from '../ui/lazy.tsx';
import { PhoneProvider } from '../ui/phone-context.tsx';
import { ScreenBoundary } from './boundary.tsx';
import { FrameAround } from './frame.tsx';
import { LeaseGate } from './lease-gate.tsx';
import { useOpening } from './opening.ts';

const Connexion = lazy(() => import('./connexion.tsx'));
const Installation = lazy(() => import('./installation.tsx'));
const Bienvenue = lazy(() => import('./bienvenue.tsx'));
const Reconnexion = lazy(() => import('./reconnexion.tsx'));
const Corbeille = lazy(() => import('./corbeille.tsx'));
const Introuvable = lazy(() => import('./introuvable.tsx'));
const Historique = lazy(() => import('./historique.tsx'));
const Messages = lazy(() => import('./messages.tsx'), { isQuiet: true });
const Envoi = lazy(() => import('./envoi.tsx'));
const Chercher = lazy(() => import('./chercher.tsx'));
const Aide = lazy(() => import('./aide.tsx'));
const Taken = lazy(() => import('./taken.tsx'));
const Plus = lazy(() => import('./plus.tsx'));
const UpdateBar = lazy(() => import('./update-bar.tsx'), { isQuiet: true });
const Rescue = lazy(() => import('./rescue.tsx'));

const SETTLED_WITHIN_MS = 2000;
const PREPARED_WITHIN_MS = 5000;

const SLOTS = MODULES.map(({ slots }) => slots ?? {});

/** In the office, reads heavy screens before they are asked for. */
function usePrepared(phone: Phone): void {
  const isOffice = useFrame() === 'office';
  useEffect(() => {
    if (!isOffice) return;
    // What cannot be read now is read when it opens, and said there.
    const prepare = () => MODULES.map((module) => module.prepare?.(phone).catch(() => undefined));
    return whenIdle(prepare, PREPARED_WITHIN_MS);
  }, [isOffice, phone]);
}

interface SignedInProps {
  readonly profile: Profile;
  readonly onProfile: (profile: Profile | null) => void;
}

function SignedIn({ profile, onProfile }: SignedInProps) {
  const { phone, failure } = useOpening(profile, onProfile);
  const value = useMemo(() => ({ phone, profile }), [phone, profile]);
  usePrepared(phone);
  if (failure !== null) return <Rescue databaseName={databaseName(profile)} reason={failure} />;
  const seen = MODULES.filter((module) => isSeenBy(module, profile));
  return (
    <PhoneProvider value={value}>
      <SlotsProvider value={SLOTS}>
        <LeaseGate>
          <FrameAround>
            <ScreenBoundary>
              <Switch>
                {seen.flatMap(({ routes }) =>
                  routes.map(({ path, screen: Screen }) => (
                    <Route key={path} path={path}>
                      {(params) => <Screen params={params} />}
                    </Route>
                  )),
                )}
                <Route path="/corbeille">
                  <Corbeille />
                </Route>
                <Route path="/historique/:table/:id">
                  {({ table, id }) => <Historique table={table} id={id} />}
                </Route>
                <Route path="/chercher" component={Chercher} />
                <Route path="/envoi" component={Envoi} />
                <Route path="/plus">
                  <Plus onLeave={() => onProfile(null)} />
                </Route>
                <Route path="/bienvenue" component={Taken} />
                <Route path="/installation" component={Taken} />
                <Route path="/aide" component={Aide} />
                <Route path="/reconnexion">
                  <Reconnexion />
                </Route>
                <Route component={Introuvable} />
              </Switch>
            </ScreenBoundary>
          </FrameAround>
        </LeaseGate>
      </SlotsProvider>
    </PhoneProvider>
  );
}

function Doors({ onProfile }: { onProfile: (profile: Profile) => void }) {
  const [, navigate] = useLocation();
  // A browser that has forgotten its profile but still holds a session goes on where it was.
  useEffect(() => {
    void callApi<Profile | null>('/auth/me').then((me) => {
      if (me.ok && me.value) onProfile(me.value);
    });
  }, [onProfile]);
  const open = (profile: Profile) => {
    onProfile(profile);
    navigate('/', { replace: true });
  };
  return (
    <Switch>
      <Route path="/installation">
        <Installation onOpen={open} />
      </Route>
      <Route path="/bienvenue">
        <Bienvenue onOpen={open} />
      </Route>
      <Route>
        <Connexion onOpen={open} />
      </Route>
    </Switch>
  );
}

/** Whether the first screen has had its time. */
function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => whenIdle(() => setIsSettled(true), SETTLED_WITHIN_MS), []);
  return isSettled;
}

export function App() {
  const isSettled = useSettled();
  const [profile, setProfile] = useState(readProfile);
  const onProfile = useCallback((next: Profile | null) => {
    writeProfile(next);
    setProfile(next);
  }, []);
  return (
    <Router aroundNav={goFromUnder}>
      <ScreenBoundary>
        {profile ? (
          <SignedIn key={databaseName(profile)} profile={profile} onProfile={onProfile} />
        ) : (
          <Doors onProfile={onProfile} />
        )}
      </ScreenBoundary>
      {isSettled && (
        <>
          <UpdateBar />
          <Messages />
        </>
      )}
    </Router>
  );
}
