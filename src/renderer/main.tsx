import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openingProblemSentence } from '../shared/problem-words';
import { App } from './App';
import { Assembler } from './assembling/assembler';
import { startAssembling } from './assembling/start-assembling';
import { desktop } from './desktop';
import { Finder } from './finding/finder';
import { startFinding } from './finding/start-finding';
import { createCommands } from './store/commands';
import { openDesk } from './store/open-desk';
import { Notice } from './ui/Notice';
import './ui/global.css';

async function begin(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root element.');
  const root = createRoot(element);
  const opened = await openDesk(desktop, new Assembler(startAssembling), new Finder(startFinding));
  if (!opened.ok)
    return root.render(<Notice tone="problem">{openingProblemSentence(opened.problem)}</Notice>);
  const desk = opened.value;
  root.render(
    <StrictMode>
      <App desk={desk} commands={createCommands()} />
    </StrictMode>,
  );
}

void begin();
