/** The place where short messages appear; loaded once the app stands. */
import { Toaster } from 'sonner';
import { useFrame } from '../ui/frame-width.ts';

export default function Messages() {
  const frame = useFrame();
  return (
    <Toaster
      position={frame === 'phone' ? 'top-center' : 'bottom-center'}
      toastOptions={{ className: 'toast' }}
      containerAriaLabel="Messages"
    />
  );
}
