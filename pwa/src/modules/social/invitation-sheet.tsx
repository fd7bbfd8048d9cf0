/** The QR code and the typed code that let one phone in, for a day. */
import { Send } from 'lucide-react';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatInstant } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';

export interface ShownInvitation {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: number;
}

interface InvitationSheetProps {
  readonly invitation: ShownInvitation;
  readonly row: Salarie;
  readonly onClose: () => void;
}

/** Hands the link to the phone's own share sheet, or to the clipboard. */
async function send(link: string, title: string, onCopied: () => void): Promise<void> {
  if (navigator.share) {
    // Closing the share sheet is no failure.
    await navigator.share({ title, url: link }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(link);
  onCopied();
}

export function InvitationSheet({ invitation, row, onClose }: InvitationSheetProps) {
  const [isCopied, setIsCopied] = useState(false);
  const link = `${location.origin}/bienvenue#${invitation.token}`;
  const isLocal = ['localhost', '127.0.0.1'].includes(location.hostname);
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(link))}`;
  return (
    <Sheet title={`Le téléphone de ${row.prenom}`} onClose={onClose}>
      {!window.isSecureContext ? (
        <p className="notice notice--bad" role="alert">
          Adresse non protégée : un téléphone n’y garderait rien hors ligne. Ouvrez l’application
          par https, puis refaites le lien.
        </p>
      ) : (
        <>
          <p>Qu’il vise ce carré avec son appareil photo. Le lien sert une fois, un jour.</p>
          <img className="qr" src={image} alt="Lien à scanner" />
          <p className="small muted">
            Sur un iPhone : installer d’abord, puis taper ce code. Valable jusqu’au{' '}
            {formatInstant(invitation.expiresAt)}.
          </p>
          <p className="code-shown" data-testid="code">
            {invitation.code}
          </p>
          <a
            className="button button--block"
            href={link}
            data-testid="invitation-link"
            onClick={(event) => {
              // Opened here, it would be this computer that comes in.
              event.preventDefault();
              void send(link, `ATARYS, le lien de ${row.prenom}`, () => setIsCopied(true));
            }}
          >
            <Send aria-hidden />
            Envoyer le lien
          </a>
          {isCopied && (
            <p className="small" role="status">
              Lien copié : collez-le dans un message.
            </p>
          )}
          {isLocal && (
            <p className="small muted">
              Cette adresse ne s’ouvre que sur cet ordinateur : un téléphone a besoin de l’adresse
              https du serveur.
            </p>
          )}
        </>
      )}
    </Sheet>
  );
}
