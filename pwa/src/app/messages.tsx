/** The place where short messages appear; loaded once the app stands. */
import { Toaster } from 'sonner';
import { useFrame } from '../ui/frame-width.ts';

export default function Messages() {
  const frame = useFrame();
  return (
    <Toaster
      // Below, where the thumb is: above, it would hide the way back and the pill for ten seconds.
      position="bottom-center"
      mobileOffset={{ bottom: 'var(--message-lift)' }}
      offset={{ bottom: frame === 'phone' ? 'var(--message-lift)' : '24px' }}
      toastOptions={{ className: 'toast' }}
      containerAriaLabel="Messages"
    />
  );
}
