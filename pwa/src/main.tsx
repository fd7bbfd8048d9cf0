/** Starts the app. */
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/pieces.css';
import './ui/frames.css';
import './ui/screens.css';
import './ui/photos.css';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/core/assert.ts';
import { App } from './app/app.tsx';

createRoot(must(document.getElementById('root'), 'index.html has a root')).render(<App />);
