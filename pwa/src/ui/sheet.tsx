/** A dialog that comes from below on a phone and stands in the middle in the office. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open while it is mounted; Escape, the cross and a tap outside close it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself.
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <header className="sheet__head">
        <h2>{title}</h2>
        <button
          type="button"
          className="button button--quiet button--icon"
          onClick={onClose}
          aria-label="Fermer"
        >
          <X />
        </button>
      </header>
      <div className="sheet__body">{children}</div>
    </dialog>
  );
}
